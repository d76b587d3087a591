package org.confera.schedule.entity;

/**
 * A form as a person filled it in; nothing of it was looked at yet.
 *
 * @param start    what the clock on the wall will say
 * @param minutes  how long it lasts
 * @param coHosts  addresses
 * @param invitees addresses
 */
public record PlanRequest(String title, String description, String start, String zone, String minutes, boolean lobby, String coHosts,
        String invitees) {
}
