/** The sums and the keyed hash that binds an answer to its question. */
package org.confera.captcha.control;
