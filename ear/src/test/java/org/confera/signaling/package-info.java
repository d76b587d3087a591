/** The signalling protocol from outside: raw sockets that say what no page of ours would say. */
package org.confera.signaling;
