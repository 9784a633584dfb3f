package vn.motcua.intake.application;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.ApplicationEvent.ApplicationSubmitted;
import vn.motcua.events.ApplicationEvent.ContactCorrected;
import vn.motcua.events.ApplicationEvent.SupplementSubmitted;
import vn.motcua.events.ApplicationEvent.WithdrawalRequested;
import vn.motcua.events.Contact;
import vn.motcua.events.Person;
import vn.motcua.events.Submission;
import vn.motcua.intake.application.ApplicationState.Move;
import vn.motcua.intake.application.HistoryEntry.Act;

/** <i>Hồ sơ</i> as filed. Each act returns its event; the caller puts the event in the outbox and the act in the history. */
@Entity
@DynamicUpdate
@Table(name = "application")
public class Application {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    @Column(name = "procedure_code")
    private String procedure;

    private String agency;
    private String unit;

    @Embedded
    private Origin origin;

    private int round;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode form;

    @JdbcTypeCode(SqlTypes.JSON)
    private Contact contact;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Submission.Payment> payments;

    @JdbcTypeCode(SqlTypes.JSON)
    private Submission.Sitting sitting;

    private Instant createdAt;
    private Instant submittedAt;
    private Instant filedAt;
    private int historyLength;
    private String historyHead = HistoryEntry.NO_PREDECESSOR;

    @OneToMany(mappedBy = "application", cascade = CascadeType.PERSIST)
    private List<Party> parties = new ArrayList<>();

    protected Application() {}

    /** Creates a draft, which only its parties and its counter know. */
    public static Application draft(UUID id, Filing filing, Instant now) {
        var draft = new Application();
        draft.id = id;
        draft.state = ApplicationState.DRAFT;
        draft.createdAt = now;
        draft.take(filing, now);
        return draft;
    }

    /** Replaces a draft's content. Its parties must be deleted before, by {@link Applications#change}. */
    void change(Filing filing, Instant now) {
        requireDraft();
        parties.clear();
        take(filing, now);
    }

    private void take(Filing filing, Instant now) {
        procedure = filing.procedure();
        agency = filing.receivedAt().agency();
        unit = filing.receivedAt().unit();
        origin = filing.origin();
        form = filing.form();
        contact = filing.contact();
        payments = filing.payments();
        parties.add(new Party(this, PartyRole.OWNER, filing.owner(), Party.IN_PERSON, now));
        if (filing.transactor() != null) {
            parties.add(new Party(this, PartyRole.TRANSACTOR, filing.transactor(), filing.authority(), now));
        }
    }

    /** @throws RefusedMove once it is submitted */
    void requireDraft() {
        move(Move.CHANGE);
    }

    /**
     * @param documents the newest version of each
     * @param order the counter officer's order to settle in one sitting, or null
     * @param onPaper who received it at that time while the line was down, or null
     */
    public ApplicationSubmitted submit(
            List<Submission.Document> documents,
            Submission.Sitting order,
            Submission.OnPaper onPaper,
            OffsetDateTime at) {
        move(Move.SUBMIT);
        round = 1;
        sitting = order;
        submittedAt = at.toInstant();
        filedAt = submittedAt;
        return new ApplicationSubmitted(id, submission(documents, onPaper, at), contact);
    }

    /** @param newForm null leaves the form as it is @param note what the applicant says about it, or null */
    public SupplementSubmitted supplement(
            JsonNode newForm, String note, List<Submission.Document> documents, OffsetDateTime at) {
        move(Move.SUPPLEMENT);
        round++;
        sitting = null;
        filedAt = at.toInstant();
        form = newForm == null ? form : newForm;
        return new SupplementSubmitted(id, submission(documents, null, at), contact, note);
    }

    public WithdrawalRequested requestWithdrawal(String reason, OffsetDateTime at) {
        move(Move.REQUEST_WITHDRAWAL);
        return new WithdrawalRequested(id, reason, at);
    }

    /** @param corrected where the applicant is notified from now on */
    public ContactCorrected correct(Contact corrected, OffsetDateTime at) {
        move(Move.CORRECT_CONTACT);
        contact = corrected;
        return new ContactCorrected(id, round, corrected, at);
    }

    /** The case asks for a supplement. */
    public void supplementAsked() {
        move(Move.ASK_SUPPLEMENT);
    }

    /** The case goes on without waiting for the applicant. */
    public void goesOn() {
        move(Move.GO_ON);
    }

    /** Reverses the reported end, because the office's database was set back or a supplement crossed the stop. */
    public void takeUpAgain() {
        move(Move.TAKE_UP_AGAIN);
    }

    /** The application is not withdrawn, because the request came too late. */
    public void kept() {
        move(Move.KEEP);
    }

    public void ended() {
        move(Move.END);
    }

    /** Creates the next history entry; the row lock on the application keeps the chain in order. */
    public HistoryEntry record(Act act) {
        historyLength++;
        var entry = new HistoryEntry(new HistoryEntry.Key(id, historyLength), historyHead, round, act);
        historyHead = entry.hash();
        return entry;
    }

    private void move(Move move) {
        state = state.after(move).orElseThrow(() -> new RefusedMove(move));
    }

    private Submission submission(List<Submission.Document> documents, Submission.OnPaper onPaper, OffsetDateTime at) {
        var filing = filing();
        return new Submission(
                round,
                at,
                procedure,
                filing.receivedAt(),
                origin.channel(),
                origin.externalId(),
                origin.assurance(),
                filing.owner(),
                filing.transactor(),
                filing.authority(),
                origin.filedBy(),
                form,
                documents,
                payments,
                sitting,
                onPaper);
    }

    private Optional<Party> party(PartyRole role) {
        return parties.stream().filter(party -> party.role() == role).findFirst();
    }

    public Person owner() {
        return party(PartyRole.OWNER).orElseThrow().person();
    }

    /** The content as it stands now. */
    public Filing filing() {
        var transactor = party(PartyRole.TRANSACTOR);
        return new Filing(
                procedure,
                receivedAt(),
                origin,
                owner(),
                transactor.map(Party::person).orElse(null),
                transactor.map(Party::basis).orElse(null),
                contact,
                form,
                payments);
    }

    /**
     * Whether an online result goes to this person at that instant. A natural person who is the owner receives it, not
     * those who act for them. For any other owner, those who act for it receive it.
     */
    public boolean isReceivedBy(String personalNumber, Instant at) {
        var byItself = owner().kind() == Person.Kind.CITIZEN;
        return parties.stream()
                .filter(party -> party.isValidAt(at))
                .filter(party -> byItself
                        ? party.role() == PartyRole.OWNER
                        : party.role().actsForTheOwner())
                .map(Party::person)
                .anyMatch(person -> person.kind() == Person.Kind.CITIZEN
                        && person.personalNumber().equals(personalNumber));
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public ApplicationState state() {
        return state;
    }

    public String procedure() {
        return procedure;
    }

    /** Sets the place where routing put the case. It is not the place of filing if nobody receives there. */
    public void receivedAt(Submission.Place place) {
        agency = place.agency();
        unit = place.unit();
    }

    public Submission.Place receivedAt() {
        return new Submission.Place(agency, unit);
    }

    public Origin origin() {
        return origin;
    }

    public int round() {
        return round;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant submittedAt() {
        return submittedAt;
    }
}
