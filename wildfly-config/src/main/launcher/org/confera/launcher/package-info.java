/**
 * What happens between <code>./confera run</code> and a server that answers: look whether it can work, build if
 * needed, prepare the data folder, start WildFly, say where it listens.
 *
 * <p>Run from source by the JDK (<code>java Launcher.java</code>), because it must work before anything is built; so it
 * uses the JDK alone. Nothing here knows what Confera does; that is in the application.
 */
package org.confera.launcher;
