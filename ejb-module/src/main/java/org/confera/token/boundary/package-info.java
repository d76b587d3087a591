/**
 * Signed tokens, each type good at its own door only. Whoever needs one issues it here and shows it here again.
 *
 * <p>Signing needs the JDK alone; verifying is SmallRye JWT. What a token means is the business of its door.
 */
package org.confera.token.boundary;
