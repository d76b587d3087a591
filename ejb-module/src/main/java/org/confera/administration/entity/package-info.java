/** What an administrator can order. */
package org.confera.administration.entity;
