/**
 * A real server for tests: the built one, started as an operator starts it (<code>./confera serve</code>), on free ports
 * and a data folder of its own. Nothing here knows what is tested.
 */
package org.confera.server;
