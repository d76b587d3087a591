package org.confera.token.control;

/**
 * A key as bytes.
 *
 * @param publicKey null for a symmetric key
 */
public record KeyMaterial(byte[] publicKey, byte[] privateKey) {
}
