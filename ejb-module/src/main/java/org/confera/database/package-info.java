/**
 * Brings the schema up to date before Hibernate compares it with the entities, and lets the database decide races.
 *
 * <p>No query belongs here: business components ask for their own data.
 */
package org.confera.database;
