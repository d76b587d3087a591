package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.confera.server.ConferaServer;
import org.confera.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In the network, browsers give camera and microphone over https only: it works there, and plain http leads to it. */
@ExtendWith(ConferaServer.class)
class SecureAddressIT extends InChromium {
    @Test
    void overHttpsTheGreenRoomShowsThePictureAndTheRoomOpens(RunningServer server) throws Exception {
        try (Person ada = new Person(chromium, inTheNetwork(server.httpsUrl()), "Ada", 0).arrive()) {
            ada.startMeeting();
            assertThat(ada.page).hasURL(Pattern.compile("https://.*"));
            assertThat(ada.id("insecure")).hasCount(0);
            Patience.until("Ada sees herself over https", () -> Boolean.TRUE.equals(ada.page.evaluate(
                    "document.querySelector('[data-testid=preview] video').videoWidth > 0")), () -> ada.id("preview").innerHTML());
            ada.enterRoom();
        }
    }

    @Test
    void overPlainHttpTheGreenRoomSaysWhyThereIsNoPictureAndLeadsToHttps(RunningServer server) throws Exception {
        URI plain = inTheNetwork(server.baseUrl());
        assumeTrue(!"localhost".equals(plain.getHost()), "this machine has no address in a network");
        try (Person ada = new Person(chromium, plain, "Ada", 0)) {
            ada.go("sign-up.xhtml");
            assertThat(ada.page.locator("[data-insecure] a")).hasAttribute("href", inTheNetwork(server.httpsUrl()).resolve("sign-up.xhtml").toString());
            ada.arrive();
            String code = ada.startMeeting();
            String link = ada.id("insecure").locator("a").getAttribute("href");
            assertTrue(link.equals(inTheNetwork(server.httpsUrl()).resolve(code).toString()), link);
        }
    }

    /** The same pages as other machines address them; as localhost where this machine is alone. */
    private static URI inTheNetwork(URI local) throws SocketException {
        Optional<String> address = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
                .filter(each -> each instanceof Inet4Address && !each.isLoopbackAddress() && !each.isLinkLocalAddress())
                .map(each -> each.getHostAddress()).sorted().findFirst();
        return URI.create(local.toString().replace("localhost", address.orElse("localhost")));
    }
}
