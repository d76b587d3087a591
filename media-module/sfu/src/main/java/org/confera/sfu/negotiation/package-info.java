/**
 * Agreeing on how a track is sent: ORTC negotiation between two browsers that never speak to each other.
 *
 * <p>Pure functions on records: no packet, no state, no clock. Three steps, in the words of ORTC as mediasoup uses them:
 * the browser's <em>producer</em> parameters (its own payload types and extension ids) are checked and mapped to
 * <em>consumable</em> parameters (the Router's), and those are cut down to <em>consumer</em> parameters by what a viewer
 * can receive. What can't be forwarded is refused here, with a sentence, before any packet flows.
 *
 * <p>Text of one browser never reaches another: cname, msid, mid and format parameters are ours or checked, because the
 * viewer's library writes them into an SDP.
 */
package org.confera.sfu.negotiation;
