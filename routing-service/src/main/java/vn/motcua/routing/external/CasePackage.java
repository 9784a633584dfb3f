package vn.motcua.routing.external;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A leg's file as sent to another agency's own system. Its id never changes: sending it again counts as the same sending. */
@Entity
@Table(name = "package")
public class CasePackage {
    enum State {
        TO_SEND,
        ACKNOWLEDGED,
        /** The case was withdrawn before the package was sent. */
        CANCELLED,
        /** The case was withdrawn, and the other system, which has the file or may have it, must be told. */
        TO_WITHDRAW,
        /** The other system has been told. */
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID caseId;
    private String leg;
    private String system;

    @Enumerated(EnumType.STRING)
    private State state;

    private String remoteCode;
    private Instant remoteDueAt;
    private int lastSequence;
    private int attempts;
    private Instant nextTryAt;
    private String lastError;
    private String closedReason;
    private Instant createdAt;

    protected CasePackage() {}

    /** @param firstTryAt in machine time */
    CasePackage(UUID id, UUID caseId, String leg, String system, Instant at, Instant firstTryAt) {
        this.id = id;
        this.caseId = caseId;
        this.leg = leg;
        this.system = system;
        state = State.TO_SEND;
        nextTryAt = firstTryAt;
        createdAt = at;
    }

    /** Nobody else sends it until then. */
    void lease(Instant until) {
        attempts++;
        nextTryAt = until;
    }

    void failed(String error, Instant tryAgainAt) {
        lastError = error;
        nextTryAt = tryAgainAt;
    }

    /** @param now in machine time */
    void cancel(Instant now) {
        switch (state) {
            case TO_SEND -> {
                // An attempt may have arrived, or may be on its way; the withdrawal must not arrive before it.
                state = attempts == 0 ? State.CANCELLED : State.TO_WITHDRAW;
                nextTryAt = nextTryAt.isAfter(now) ? nextTryAt : now;
            }
            case ACKNOWLEDGED -> {
                state = State.TO_WITHDRAW;
                nextTryAt = now;
            }
            case CANCELLED, TO_WITHDRAW, WITHDRAWN -> {}
        }
    }

    /** @param now in machine time */
    void sendNow(Instant now) {
        nextTryAt = now;
    }

    /** The other system was told in another way. @param reason the reason, and who gives it */
    void toldOtherwise(String reason) {
        state = State.WITHDRAWN;
        closedReason = reason;
    }

    /** Whether the other system is known to have the file. */
    boolean isAcknowledged() {
        return remoteCode != null;
    }

    boolean isWaiting() {
        return state == State.TO_SEND || state == State.TO_WITHDRAW;
    }

    void withdrawn() {
        if (state == State.TO_WITHDRAW) {
            state = State.WITHDRAWN;
            lastError = null;
        }
    }

    boolean isToWithdraw() {
        return state == State.TO_WITHDRAW;
    }

    /**
     * @param now in machine time
     * @return whether this was the first acknowledgement, of a file that is not withdrawn
     */
    boolean acknowledge(String code, Instant dueAt, Instant now) {
        var first = state == State.TO_SEND;
        if (first) {
            state = State.ACKNOWLEDGED;
            lastError = null;
        } else if (state == State.TO_WITHDRAW) {
            // The package was withdrawn while it was on its way; now the withdrawal may follow it.
            nextTryAt = now;
        } else {
            return false;
        }
        remoteCode = code;
        remoteDueAt = dueAt;
        return first;
    }

    public boolean isPast(int sequence) {
        return sequence <= lastSequence;
    }

    /** Makes this report the next one, even if reports before it are missing. */
    public void skipTo(int sequence) {
        lastSequence = sequence - 1;
    }

    public void advance() {
        lastSequence++;
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public String leg() {
        return leg;
    }

    public String system() {
        return system;
    }

    State state() {
        return state;
    }

    Instant nextTryAt() {
        return nextTryAt;
    }

    String lastError() {
        return lastError;
    }

    Instant createdAt() {
        return createdAt;
    }

    public int lastSequence() {
        return lastSequence;
    }

    int attempts() {
        return attempts;
    }
}
