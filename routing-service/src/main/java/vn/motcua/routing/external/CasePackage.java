package vn.motcua.routing.external;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.FormKind;
import vn.motcua.routing.external.PackageRequest.Standing;

/** A leg's file as sent to another agency's own system. Its id never changes: sending it again counts as the same sending. */
@Entity
@Table(name = "package")
public class CasePackage {
    enum State {
        /** As it stands now; sent before or not. */
        TO_SEND,
        ACKNOWLEDGED,
        /** The case was withdrawn before the package was sent. */
        CANCELLED,
        /** The case was withdrawn, and the other system, which has the file or may have it, must be told. */
        TO_WITHDRAW,
        /** The other system has been told. */
        WITHDRAWN
    }

    /** No file changes so often in the time that a backup may lack. */
    private static final int BEYOND_WHAT_IS_LOST = 1000;

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

    /** How often the file has changed since it was first sent. */
    private int revision;

    /** In the order in which they were asked. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<PackageRequest> requests;

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
        requests = List.of();
    }

    /** The system asks the one-stop to send a form; it knows what it asked. */
    public void asks(PackageRequest request) {
        requests = Stream.concat(requests.stream(), Stream.of(request)).toList();
    }

    /** What became of the newest request for this form, which the system must be told. @param now in machine time */
    void answer(FormKind form, Standing standing, String reason, OffsetDateTime at, Instant now) {
        var newest = requests.stream()
                .filter(each -> each.form() == form)
                .reduce((_, later) -> later)
                .orElseThrow();
        requests = requests.stream()
                .map(each -> each == newest ? each.now(standing, reason, at) : each)
                .toList();
        changed(now);
    }

    /** The system must have the file as it stands now. @param now in machine time */
    void changed(Instant now) {
        revision++;
        if (state == State.ACKNOWLEDGED) {
            state = State.TO_SEND;
            attempts = 0;
            nextTryAt = now;
        }
    }

    /** After a restore: the system gets the file as it stands now, although it may have had later ones. @param now in machine time */
    void restored(Instant now) {
        if (isOpen()) {
            revision += BEYOND_WHAT_IS_LOST;
            state = State.TO_SEND;
            nextTryAt = now;
        }
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
                state = attempts == 0 && !isAcknowledged() ? State.CANCELLED : State.TO_WITHDRAW;
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
     * @param sent the revision that the system has acknowledged
     * @param now in machine time
     * @return whether this was the first acknowledgement, of a file that is not withdrawn
     */
    boolean acknowledge(int sent, String code, Instant dueAt, Instant now) {
        var first = state == State.TO_SEND && !isAcknowledged();
        if (state == State.TO_SEND) {
            state = sent == revision ? State.ACKNOWLEDGED : State.TO_SEND;
            nextTryAt = now;
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

    int revision() {
        return revision;
    }

    List<PackageRequest> requests() {
        return requests;
    }

    /** Whether the system has the file, or will. */
    public boolean isOpen() {
        return state == State.TO_SEND || state == State.ACKNOWLEDGED;
    }

    int attempts() {
        return attempts;
    }
}
