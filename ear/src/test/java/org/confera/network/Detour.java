package org.confera.network;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Leads a page's media through an {@link ImpairmentProxy}: an init script that shows the page the proxy's doors where it
 * is told the server's candidates, and no candidate beside them.
 */
public final class Detour {
    private Detour() {
    }

    /** @param ports of the server; candidates with others are hidden from the page */
    public static String script(ImpairmentProxy proxy, List<Integer> ports) {
        String doors = ports.stream().map(port -> port + ": " + proxy.doorOf(port)).collect(Collectors.joining(", "));
        return """
                (() => {
                  const doors = {%s};
                  const host = '%s';
                  // candidate:foundation component protocol priority address port typ host …
                  const led = line => {
                    const parts = line.split(' ');
                    const door = doors[parts[5]];
                    if (parts[2].toLowerCase() !== 'udp' || parts[4] !== host || !door) return null;
                    parts[5] = door;
                    return parts.join(' ');
                  };
                  const set = RTCPeerConnection.prototype.setRemoteDescription;
                  RTCPeerConnection.prototype.setRemoteDescription = function (description, ...more) {
                    const sdp = description.sdp?.split('\\r\\n')
                      .map(line => line.startsWith('a=candidate:') ? led(line) : line).filter(line => line !== null).join('\\r\\n');
                    return set.call(this, {type: description.type, sdp}, ...more);
                  };
                  const add = RTCPeerConnection.prototype.addIceCandidate;
                  RTCPeerConnection.prototype.addIceCandidate = function (candidate, ...more) {
                    if (!candidate?.candidate) return add.call(this, candidate, ...more);
                    const through = led(candidate.candidate);
                    return through ? add.call(this, {...candidate, candidate: through}, ...more) : Promise.resolve();
                  };
                })()
                """.formatted(doors, proxy.host().getHostAddress());
    }
}
