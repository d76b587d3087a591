/**
 * What the rest of Confera may know of media: commands to the SFU, its answers and its events, as plain records.
 *
 * <p>No Jakarta type, no socket and no packet belongs here. The EJB module speaks to the SFU through
 * {@link org.confera.media.api.MediaConnection}, found in JNDI behind the JCA resource adapter; the SFU answers in the
 * words of ORTC ({@link org.confera.media.api.rtp}) and reports through {@link org.confera.media.api.MediaEvent}.
 */
package org.confera.media.api;
