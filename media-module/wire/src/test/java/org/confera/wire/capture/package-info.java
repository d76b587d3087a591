/**
 * What real browsers send, kept as small files beside the tests: RTP headers, header extensions and the first bytes of
 * the payloads, no pictures and no sound.
 *
 * <p>To make them anew, with the browsers of this machine, from the project's directory:
 * <pre>
 * mvn -pl media-module/wire -am test-compile
 * java -cp media-module/wire/target/test-classes:media-module/wire/target/classes org.confera.wire.capture.CaptureBrowsers media-module/wire/src/test/resources/org/confera/wire/capture
 * </pre>
 * A page connects two RTCPeerConnections of one browser with each other; the browser writes its packets to its log
 * before it encrypts them.
 */
package org.confera.wire.capture;
