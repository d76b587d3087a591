/**
 * A bad network between a browser and the server, in user space and without any right: delay, jitter, loss, a narrow
 * link, outages and a NAT that changes its mind, all from a seed and changeable while the test runs. Nothing here knows
 * what is tested.
 */
package org.confera.network;
