/**
 * A mail that is on its way, and what became of it.
 *
 * <p>It knows when it may be tried, by whom, and when trying makes no sense any more; how mail is sent it does not know.
 */
package org.confera.mail.entity;
