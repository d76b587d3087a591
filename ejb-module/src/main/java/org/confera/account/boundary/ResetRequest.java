package org.confera.account.boundary;

import java.util.Objects;

/**
 * What somebody filled in who forgot their password, as typed.
 *
 * @param pages         where our pages are, as the link will say; never what only the request claims
 * @param clientAddress the network address that asks
 */
public record ResetRequest(String email, String captchaToken, String captchaAnswer, String pages, String clientAddress) {

    public ResetRequest {
        Objects.requireNonNull(pages, "pages");
        Objects.requireNonNull(clientAddress, "clientAddress");
    }

    @Override
    public String toString() {
        return "ResetRequest from " + clientAddress;
    }
}
