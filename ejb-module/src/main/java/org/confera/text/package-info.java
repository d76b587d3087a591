/**
 * How people's writing is brought into one form before it is counted, compared or stored.
 *
 * <p>Escaping for pages, mails and calendars is the business of whoever writes those.
 */
package org.confera.text;
