/** Holds the directions of the architecture: what may depend on what in this module. */
package org.confera.architecture;
