/**
 * The door between the application server and the SFU: a JCA 2.1 resource adapter that opens and closes it, and decides
 * nothing about media.
 *
 * <p>Outbound, beans get a {@link org.confera.media.api.MediaConnection} from JNDI; inbound, what the SFU notices reaches
 * a message-driven bean through {@link org.confera.media.adapter.SfuActivationSpec}. Settings are config properties,
 * counters are statistics of the management model. Packets never come here.
 */
package org.confera.media.adapter;
