/**
 * When people were in a meeting: one row from each arrival to the leaving.
 */
package org.confera.attendance.entity;
