package org.confera.attendance.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * When a server was last alive with people in its meetings. One row a server, not one a stay: it is written every second,
 * and costs the same for one person as for thousands.
 */
@Entity
@Table(name = "node_heartbeat")
public class Heartbeat {

    @Id
    @Column(length = 64)
    private String node;
    @Column(name = "seen_at", nullable = false)
    private Instant seenAt;

    protected Heartbeat() {
    }

    public Heartbeat(String node, Instant now) {
        this.node = node;
        this.seenAt = now;
    }

    public String getNode() {
        return node;
    }

    public Instant getSeenAt() {
        return seenAt;
    }
}
