package vn.motcua.intake.application;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.motcua.events.Sha256;

/** One immutable act. Its hash covers the act and the hash of the previous act. */
@Entity
@Immutable
@Table(name = "application_history")
public class HistoryEntry {
    static final String NO_PREDECESSOR = "";

    @EmbeddedId
    private Key key;

    private Instant at;
    private String actor;

    @Enumerated(EnumType.STRING)
    private Action action;

    private int round;
    private String detail;
    private String hash;

    protected HistoryEntry() {}

    HistoryEntry(Key key, String previous, int round, Act act) {
        this.key = key;
        this.at = act.at();
        this.actor = act.actor();
        this.action = act.action();
        this.round = round;
        this.detail = act.detail();
        this.hash = hashAfter(previous);
    }

    String detail() {
        return detail;
    }

    String hash() {
        return hash;
    }

    /** Computes the chained hash. Recomputing all hashes from the first row reveals any changed, lost or inserted row. */
    String hashAfter(String previous) {
        var text = String.join(
                "\u001F",
                previous,
                key.applicationId().toString(),
                Integer.toString(key.number()),
                at.toString(),
                actor,
                action.name(),
                Integer.toString(round),
                detail);
        return Sha256.of(text);
    }

    @Embeddable
    public record Key(UUID applicationId, int number) {}

    /**
     * @param actor kind and id of who did it, as {@code Caller.key()} gives it
     * @param detail JSON
     */
    public record Act(Action action, String actor, Instant at, String detail) {}
}
