package org.confera.meeting.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.confera.account.entity.Account;
import org.confera.account.entity.DisplayName;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A person's membership of one meeting, whatever number of times they join; one a person, held by a unique key. */
@Entity
@Table(name = "participant", uniqueConstraints = @UniqueConstraint(columnNames = {"meeting_id", "account_id"}))
public class Participant {

    @Id
    private UUID id;
    @Version
    private long version;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "meeting_id", nullable = false)
    private Meeting meeting;
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;
    @Column(name = "display_name", nullable = false, length = 200)
    private String displayName;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 16)
    private ParticipantRole role = ParticipantRole.PARTICIPANT;
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, length = 16)
    private MembershipState membership = MembershipState.NONE;
    @Column(name = "waiting_since")
    private Instant waitingSince;
    @Column(name = "admitted_at")
    private Instant admittedAt;
    /** The server at whose door they asked to come in last; null if they never did. */
    @Column(length = 64)
    private String node;
    /** The host who put them out or turned them away; null unless they are kept out. */
    @Column(name = "kept_out_by_id")
    private UUID keptOutById;
    /** A breakout room of the same meeting, by id alone: meetings need not know what a breakout is. */
    @Column(name = "breakout_id")
    private UUID breakoutId;
    /** The breakout room meant for them, also while they are in the main room. */
    @Column(name = "assigned_breakout_id")
    private UUID assignedBreakoutId;
    /** The last split of the meeting in which a place was found for them: whoever it does not name comes late. */
    @Column(name = "placed_in_split_id")
    private UUID placedInSplitId;

    protected Participant() {
    }

    public Participant(Meeting meeting, Account account) {
        this.id = UUID.randomUUID();
        this.meeting = Objects.requireNonNull(meeting, "meeting");
        this.account = Objects.requireNonNull(account, "account");
        this.displayName = account.getDisplayName();
    }

    public UUID getId() {
        return id;
    }

    public Meeting getMeeting() {
        return meeting;
    }

    public Account getAccount() {
        return account;
    }

    /** The name in this meeting, which may differ from the account's. */
    public String getDisplayName() {
        return displayName;
    }

    public void rename(DisplayName name) {
        displayName = name.value();
    }

    public ParticipantRole getRole() {
        return role;
    }

    public MembershipState getMembership() {
        return membership;
    }

    /** Since when they are in the lobby; empty when they aren't. */
    public Optional<Instant> getWaitingSince() {
        return Optional.ofNullable(waitingSince);
    }

    public Optional<Instant> getAdmittedAt() {
        return Optional.ofNullable(admittedAt);
    }

    /** The participant who put them out or turned them away; empty unless they are kept out. */
    Optional<UUID> getKeptOutById() {
        return Optional.ofNullable(keptOutById);
    }

    /** Empty in the main room. */
    public Optional<UUID> getBreakoutId() {
        return Optional.ofNullable(breakoutId);
    }

    public Optional<UUID> getAssignedBreakoutId() {
        return Optional.ofNullable(assignedBreakoutId);
    }

    /** Whether a place was found for them in this split of the meeting, be it the main room. */
    public boolean isPlacedIn(UUID splitId) {
        return splitId.equals(placedInSplitId);
    }

    /** Finds them a place in a split of the meeting: a room, or none and they stay in the main room. */
    public void place(UUID splitId, UUID breakout) {
        placedInSplitId = splitId;
        assignedBreakoutId = breakout;
        breakoutId = breakout;
    }

    /** They are in this room from now on, null for the main room; what is meant for them stays so. */
    public void goTo(UUID breakout) {
        breakoutId = breakout;
    }

    /** The rooms are closed: everybody is in the main room. */
    public void comeBack() {
        assignedBreakoutId = null;
        breakoutId = null;
    }

    /** True if this person may come in without knocking. */
    boolean wasAdmitted() {
        return membership == MembershipState.ADMITTED;
    }

    /** True if a host's admitting them means something. */
    boolean isAdmissible() {
        return membership != MembershipState.NONE && membership != MembershipState.LEFT;
    }

    boolean isRejectable() {
        return membership == MembershipState.WAITING || membership == MembershipState.REJECTED;
    }

    /** They ask to come in at this server, where their socket is. */
    public void comesTo(String server) {
        node = server;
    }

    public Optional<String> getNode() {
        return Optional.ofNullable(node);
    }

    /** Joins the lobby, or stays in it; answers since when. */
    Instant knock(Instant now) {
        if (membership != MembershipState.WAITING) {
            membership = MembershipState.WAITING;
            waitingSince = now;
        }
        return waitingSince;
    }

    void admit(Instant now) {
        if (membership != MembershipState.ADMITTED) {
            membership = MembershipState.ADMITTED;
            admittedAt = now;
            waitingSince = null;
            keptOutById = null;
        }
    }

    void reject(Participant by) {
        membership = MembershipState.REJECTED;
        keptOutById = by.id;
        waitingSince = null;
    }

    void remove(Participant by) {
        membership = MembershipState.REMOVED;
        keptOutById = by.id;
        role = ParticipantRole.PARTICIPANT;
        waitingSince = null;
        breakoutId = null;
    }

    void sendToLobby(Instant now) {
        membership = MembershipState.WAITING;
        role = ParticipantRole.PARTICIPANT;
        waitingSince = now;
        breakoutId = null;
    }

    void becomes(ParticipantRole newRole) {
        role = newRole;
    }

    boolean isWaiting() {
        return membership == MembershipState.WAITING;
    }

    /**
     * Waits for a host wherever newcomers need not: they knock, or a host sent them to the lobby and they left it. Who was
     * let in and went by themselves is admitted still, so that only the sent have left after they were admitted.
     */
    boolean mustWait() {
        return isWaiting() || membership == MembershipState.LEFT && admittedAt != null;
    }

    /** Stops waiting; who was admitted stays so and may come back. */
    public void stopWaiting() {
        if (membership == MembershipState.WAITING) {
            membership = MembershipState.LEFT;
            waitingSince = null;
        }
    }

    /** What the permissions call this membership. */
    Membership standing() {
        return switch (membership) {
            case NONE, LEFT -> Membership.OUTSIDE;
            case WAITING -> Membership.WAITING;
            case ADMITTED -> Membership.ADMITTED;
            case REJECTED -> Membership.REJECTED;
            case REMOVED -> Membership.REMOVED;
        };
    }
}
