package org.confera.web.faces;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.confera.web.security.ReturnPath;

/** Addresses of sign-in and sign-up that keep the way back. */
final class Doors {

    private Doors() {
    }

    static String address(String page, String contextPath, String returnPath) {
        String wayBack = ReturnPath.of(returnPath, contextPath).value();
        String address = contextPath + "/" + page;
        return wayBack.equals(contextPath + "/") ? address
                : address + "?return=" + URLEncoder.encode(wayBack, StandardCharsets.UTF_8);
    }

    static String address(String page, String contextPath, String returnPath, Notice notice) {
        String address = address(page, contextPath, returnPath);
        return address + (address.contains("?") ? "&" : "?") + "notice=" + notice.parameter();
    }
}
