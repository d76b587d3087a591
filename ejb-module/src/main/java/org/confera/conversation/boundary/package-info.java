/**
 * Chat from outside: a line is stored in a transaction of its own before anybody is told of it, and its readers are those
 * who are in the room now or open it later. What a line may be is decided by the entity.
 */
package org.confera.conversation.boundary;
