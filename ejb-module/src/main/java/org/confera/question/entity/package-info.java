/**
 * Questions asked in a meeting and the votes for them: one vote a person a question, held by the database.
 */
package org.confera.question.entity;
