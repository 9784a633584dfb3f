package vn.motcua.routing.external;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A leg's file as sent to another agency's own system, under one id for ever: sending it again is the same sending. */
@Entity
@Table(name = "package")
class CasePackage {
    enum State {
        TO_SEND,
        ACKNOWLEDGED,
        /** The case was withdrawn before it went out. */
        CANCELLED
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

    /** Nobody else tries until then. */
    void lease(Instant until) {
        attempts++;
        nextTryAt = until;
    }

    void failed(String error, Instant tryAgainAt) {
        lastError = error;
        nextTryAt = tryAgainAt;
    }

    void cancel() {
        if (state == State.TO_SEND) {
            state = State.CANCELLED;
        }
    }

    /** @return whether this was the first acknowledgement */
    boolean acknowledge(String code, Instant dueAt) {
        if (state != State.TO_SEND) {
            return false;
        }
        state = State.ACKNOWLEDGED;
        remoteCode = code;
        remoteDueAt = dueAt;
        lastError = null;
        return true;
    }

    boolean isNext(int sequence) {
        return sequence == lastSequence + 1;
    }

    boolean isPast(int sequence) {
        return sequence <= lastSequence;
    }

    void advance() {
        lastSequence++;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String leg() {
        return leg;
    }

    String system() {
        return system;
    }

    int lastSequence() {
        return lastSequence;
    }

    int attempts() {
        return attempts;
    }
}
