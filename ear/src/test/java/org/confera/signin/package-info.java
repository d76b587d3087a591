/** Signing in and out over plain HTTP, as a browser's requests look to the server, and as an attacker's would. */
package org.confera.signin;
