package org.confera.room.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import org.confera.room.entity.VideoCodec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the administrator prefers of several things that browsers could do. */
@ApplicationScoped
public class MediaPreferences {
    private static final String VIDEO_CODEC = "confera.video-codec";

    private final VideoCodec videoCodec;

    protected MediaPreferences() {
        this("vp8");
    }

    /** @throws IllegalArgumentException naming the setting, what was given and what is allowed */
    @Inject
    public MediaPreferences(@ConfigProperty(name = VIDEO_CODEC, defaultValue = "vp8") String videoCodec) {
        this.videoCodec = VideoCodec.ofSetting(VIDEO_CODEC, videoCodec);
    }

    /** Makes a wrong setting fail the start, where whoever set it looks, and not the first join. */
    void checkAtStart(@Observes Startup start) {
        RoomLog.LOG.prefersVideoCodec(videoCodec.word());
    }

    /** The codec that cameras and screens are sent with, where browser and router have it. */
    public VideoCodec videoCodec() {
        return videoCodec;
    }
}
