package vn.motcua.procedure.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** <i>Quyết định công bố</i>: the only way to change the catalogue. It is drafted, checked, approved by a second person and published. */
@Entity
@Table(name = "decision")
public class Decision {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private DecisionState state = DecisionState.DRAFT;

    private String number;
    private String authority;

    @Enumerated(EnumType.STRING)
    private Heading.Issuer level;

    private LocalDate dated;
    private String signer;

    private LocalDate effectiveOn;

    private String[] basis;
    private boolean shortened;

    private LocalDate lawSignedOn;

    private LocalDate lawEffectiveOn;

    private String[] editors = {};

    private String approvedBy;

    private Instant publishedAt;

    private Long serial;

    private Boolean inTime;

    private Boolean displayedInTime;

    protected Decision() {}

    public Decision(UUID id, Heading heading, String editor) {
        this.id = id;
        edit(heading, editor);
    }

    /** @throws WrongState unless it is a draft; every verb throws it if the state does not allow the verb */
    public final void edit(Heading heading, String editor) {
        touch(editor);
        number = heading.number().strip();
        authority = heading.authority().strip();
        level = heading.level();
        dated = heading.dated();
        signer = heading.signer().strip();
        effectiveOn = heading.effectiveOn();
        basis = heading.basis().toArray(String[]::new);
        shortened = heading.shortened();
        lawSignedOn = heading.lawSignedOn();
        lawEffectiveOn = heading.lawEffectiveOn();
    }

    /** Records an editor of the content; another person then has to approve it. */
    public final void touch(String editor) {
        require(DecisionState.DRAFT);
        editors = Stream.concat(Arrays.stream(editors), Stream.of(editor))
                .distinct()
                .toArray(String[]::new);
    }

    public void submit(String editor) {
        become(DecisionState.SUBMITTED);
        editors = Stream.concat(Arrays.stream(editors), Stream.of(editor))
                .distinct()
                .toArray(String[]::new);
    }

    public void sendBack() {
        require(DecisionState.SUBMITTED);
        become(DecisionState.DRAFT);
    }

    public final void require(DecisionState expected) {
        if (state != expected) {
            throw new WrongState(state);
        }
    }

    public void discard() {
        become(DecisionState.DISCARDED);
    }

    /**
     * @param approver must not be one of the editors
     * @param serial the next revision of the law
     */
    public void publish(String approver, Instant at, long serial, Timeliness timeliness) {
        if (hasHand(approver)) {
            throw new IllegalArgumentException("an editor approves nothing");
        }
        become(DecisionState.PUBLISHED);
        approvedBy = approver;
        publishedAt = at;
        this.serial = serial;
        inTime = timeliness.inTime();
        displayedInTime = timeliness.displayedInTime();
    }

    /** Publishes the first decision: the law in an installation's files was decided before. */
    public void install(String by, Instant at) {
        state = DecisionState.PUBLISHED;
        approvedBy = by;
        publishedAt = at;
        serial = 1L;
    }

    private void become(DecisionState next) {
        if (!state.mayBecome(next)) {
            throw new WrongState(state);
        }
        state = next;
    }

    public boolean hasHand(String person) {
        return Arrays.asList(editors).contains(person);
    }

    public Heading heading() {
        return new Heading(
                number,
                authority,
                level,
                dated,
                signer,
                effectiveOn,
                List.of(basis),
                shortened,
                lawSignedOn,
                lawEffectiveOn);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public DecisionState state() {
        return state;
    }

    public boolean isPublished() {
        return state == DecisionState.PUBLISHED;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public LocalDate dated() {
        return dated;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** The revision of the law that it made; absent before it is published. */
    public Long serial() {
        return serial;
    }

    /** Whether it was signed early enough before the law takes effect; absent if that is unknown. */
    public Boolean inTime() {
        return inTime;
    }

    public Boolean displayedInTime() {
        return displayedInTime;
    }
}
