package org.confera.sfu;

import java.io.ByteArrayOutputStream;

/** VP9 in layers, as Chromium writes it: flexible mode, every picture a switching-up point. */
final class Vp9Layers extends SvcLayers {
    Vp9Layers(SimulatedRoom room, Producer producer, SimulatedSender sender, Mode mode) {
        super(room, producer, sender, mode);
    }

    @Override
    byte[] packet(Told told, int index) {
        LayeredFrame frame = told.frame();
        boolean unreferenced = mode == Mode.APART || mode == Mode.KEY && !told.key() || told.top();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0xB0 | (told.interPicture() ? 0x40 : 0) | (index == 0 ? 0x08 : 0) | (lastOf(index) ? 0x04 : 0)
                | (unreferenced ? 0x01 : 0));
        bytes.write(0x80 | sender.pictureId >> 8 & 0x7F);
        bytes.write(sender.pictureId);
        bytes.write(frame.temporal() << 5 | 0x10 | frame.spatial() << 1 | (told.interLayer() ? 1 : 0));
        if (told.interPicture()) {
            bytes.write(told.back() << 1);
        }
        return sender.packet(told.top() && lastOf(index), frame.payload(bytes.toByteArray(), index, packetsAFrame), null);
    }
}
