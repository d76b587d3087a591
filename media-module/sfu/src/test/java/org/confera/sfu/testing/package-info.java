/** Packets that tests send and read. */
package org.confera.sfu.testing;
