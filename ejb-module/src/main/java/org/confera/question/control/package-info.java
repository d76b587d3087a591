/** Where questions and votes are kept and counted. */
package org.confera.question.control;
