/**
 * The pages around a meeting and the page that hosts it: what each shows and what its buttons do. A view here asks a
 * boundary and puts the answer into words; it decides nothing about accounts or meetings.
 */
package org.confera.web.faces;
