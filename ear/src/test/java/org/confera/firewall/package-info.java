/**
 * Networks of our own, made of Linux network namespaces, with a firewall between people and the server, and the real
 * coturn. Nothing of the machine's own network is touched.
 *
 * <p>Tests here and those of {@code org.confera.e2e} whose names end in {@code FirewallIT} run in the profile
 * {@code networks}. They need root; where they can't run, they are skipped with the reason, or fail if
 * {@code confera.networks.required} is true.
 */
package org.confera.firewall;
