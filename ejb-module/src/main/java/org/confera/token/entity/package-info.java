/**
 * What a token says and why one is refused; and what tokens leave behind in the database: the keys they are signed
 * with and the ids of those already used.
 */
package org.confera.token.entity;
