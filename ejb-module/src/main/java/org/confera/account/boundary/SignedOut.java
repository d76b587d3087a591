package org.confera.account.boundary;

import java.util.UUID;

/** Told when somebody's sign-in has ended: what hangs on it ends with it. */
public record SignedOut(UUID signIn) {
}
