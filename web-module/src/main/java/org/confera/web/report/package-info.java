/** Files that people download: tables for spreadsheets, in which nothing that somebody wrote does anything. */
package org.confera.web.report;
