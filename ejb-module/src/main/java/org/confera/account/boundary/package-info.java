/**
 * Signing up, signing in, and who somebody is.
 *
 * <p>No answer tells whether an account exists, neither by its words nor by its time. Signing up with an address that
 * has an account already looks like signing up with a new one: the person reads "your account is ready if this address
 * was free; sign in". The owner's account is left as it was, and the other's password doesn't open it. Whoever forgot
 * that they had signed up before sees the ordinary "e-mail or password is wrong" at the sign-in.
 */
package org.confera.account.boundary;
