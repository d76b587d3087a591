/**
 * The sum that people are asked before anything is done for them: enough against simple scripts, no puzzle for people.
 *
 * <p>A captcha says nothing of its answer: its token carries an id and a keyed hash over id and answer, so that even
 * the few possible answers can't be tried out without asking the server, and each may be asked about once.
 */
package org.confera.captcha.boundary;
