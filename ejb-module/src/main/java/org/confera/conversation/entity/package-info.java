/**
 * Chat of a meeting, stored for the meeting's life, each line exactly once.
 */
package org.confera.conversation.entity;
