/**
 * When people were in a meeting: one row from each arrival in a room of it to the leaving, what they add up to, and when
 * each server was last alive, so that the stays of one that dies end when it did.
 */
package org.confera.attendance.entity;
