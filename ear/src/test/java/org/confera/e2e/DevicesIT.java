package org.confera.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.microsoft.playwright.Locator;
import java.net.URI;
import org.confera.server.ConferaServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Devices are changed in the middle of a call, and what somebody set for all meetings holds in the next. */
@ExtendWith(ConferaServer.class)
class DevicesIT extends InChromium {
    private static final int ADA_HZ = 440;
    private static final int BOB_HZ = 880;

    /** Ends the open microphone as the browser does when it is unplugged, and leaves the others. */
    private static final String UNPLUG_MICROPHONE = """
            async () => {
              const [track] = __microphones.filter(each => each.readyState === 'live');
              track.stop();
              track.dispatchEvent(new Event('ended'));
            }
            """;
    private static final String REMEMBER_MICROPHONES = """
            (() => {
              window.__microphones = [];
              const original = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
              navigator.mediaDevices.getUserMedia = async constraints => {
                const stream = await original(constraints);
                __microphones.push(...stream.getAudioTracks());
                return stream;
              };
            })()
            """;

    @Test
    void anotherCameraAndMicrophoneAreSeenAndHeardAndAnUnpluggedOneGivesWay(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", ADA_HZ).withSmallCamera();
                Person bob = new Person(chromium, base, "Bob", BOB_HZ).withSmallCamera()) {
            bob.context.addInitScript(REMEMBER_MICROPHONES);
            ada.arrive();
            bob.arrive();
            ada.meet(bob);
            ada.seesMoving(bob);
            Hearing.of(ada, BOB_HZ);

            openSettings(bob);
            Inspection.of(bob.page, "settings-small-en");
            Locator cameras = bob.page.locator(".settings-dialog select[data-kind=camera]");
            String before = cameras.inputValue();
            // The second of Chromium's cameras measures depth, which no codec takes; the third one is a camera again.
            cameras.selectOption(cameras.locator("option").last().getAttribute("value"));
            assertThat(bob.id("toggle-camera")).hasAttribute("data-state", "on");
            ada.seesMoving(bob);
            assertNotEquals(before, cameras.inputValue());
            assertEquals(1, bob.liveCameras(), "the camera before is given back");
            bob.page.keyboard().press("Escape");

            bob.page.evaluate(UNPLUG_MICROPHONE);
            assertThat(bob.id("toast").filter(new Locator.FilterOptions().setHasText("was disconnected. You are heard through"))).isVisible();
            assertThat(bob.id("toggle-microphone")).hasAttribute("data-state", "on");
            Hearing.of(ada, BOB_HZ);
        }
    }

    @Test
    void whoSetsToJoinMutedAndWithoutCameraDoesSoInTheNextMeeting(URI base) {
        try (Person ada = new Person(chromium, base, "Ada", ADA_HZ).withSmallCamera().arrive()) {
            ada.startMeeting();
            ada.enterRoom();
            openSettings(ada);
            ada.id("preference-startMuted").check();
            ada.id("preference-startWithoutCamera").check();
            ada.page.keyboard().press("Escape");
            assertThat(ada.id("toggle-microphone")).hasAttribute("data-state", "on");
            Person next = ada.inAnotherTab();
            next.go("");
            next.startMeeting();
            assertThat(next.page.getByTestId("toggle-microphone")).hasAttribute("data-state", "off");
            next.enterRoom();
            assertThat(next.id("toggle-microphone")).hasAttribute("data-state", "off");
            assertThat(next.id("toggle-camera")).hasAttribute("data-state", "off");
            assertEquals(0, next.liveCameras());
        }
    }

    private static void openSettings(Person person) {
        person.id("open-more").click();
        person.id("open-settings").click();
        assertThat(person.page.locator(".settings-dialog")).isVisible();
    }
}
