/**
 * Accounts as the database keeps them, and the values they are made of: address, name, password and its hash.
 *
 * <p>Values check and normalise themselves here; who may sign in, and when, is decided in {@code control}.
 */
package org.confera.account.entity;
