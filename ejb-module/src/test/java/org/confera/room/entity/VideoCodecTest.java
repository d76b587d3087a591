package org.confera.room.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class VideoCodecTest {

    @Test
    void readsTheWordOfASettingAsPeopleWriteIt() {
        assertEquals(VideoCodec.H264, VideoCodec.ofSetting("confera.video-codec", " H264 "));
        assertEquals("av1", VideoCodec.AV1.word());
    }

    @Test
    void saysWhatWasGivenAndWhatIsAllowed() {
        var refused = assertThrows(IllegalArgumentException.class, () -> VideoCodec.ofSetting("confera.video-codec", "vp10"));
        assertEquals("confera.video-codec is 'vp10', but must be vp8, vp9, h264, av1.", refused.getMessage());
    }
}
