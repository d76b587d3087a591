/**
 * The administrator's door: what can be done to accounts from the server's console and command line. It is a batch job, since
 * those are what both can start with parameters, and what stays in the server's own list with its outcome.
 */
package org.confera.administration.boundary;
