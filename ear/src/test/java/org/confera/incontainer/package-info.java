/**
 * The application from inside its container. Each class goes into the running server as a small archive that sees the
 * deployed application's classes and calls its beans, adapter and datasource as any part of it would.
 */
package org.confera.incontainer;
