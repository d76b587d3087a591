/**
 * What every answer and every request of the web module has to stand: the content security policy and its fellow
 * headers, requests from foreign sites, ways back that lead nowhere else. Who somebody is, is decided in
 * {@code org.confera.account}; what they may do in a meeting, where permissions are declared.
 */
package org.confera.web.security;
