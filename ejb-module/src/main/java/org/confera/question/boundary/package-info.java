/**
 * Questions from outside: each change is one transaction under the question's own lock, told once it is committed. What
 * is told carries the question's revision, so that of two changes told at once the later one counts everywhere.
 */
package org.confera.question.boundary;
