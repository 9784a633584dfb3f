package vn.motcua.intake.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.motcua.events.Submission;

/**
 * One version of one component of an application (<i>thành phần hồ sơ</i>). A new version never changes an older one.
 * An update writes only the changed columns, because filing a document and fetching its bytes may run concurrently.
 */
@Entity
@DynamicUpdate
@Table(name = "document")
public class Document {
    @Id
    private UUID id;

    private UUID applicationId;
    private String code;
    private String name;
    private int version;

    @Enumerated(EnumType.STRING)
    private DocumentStatus status;

    private String mediaType;
    private String sha256;
    private long size;
    private String sourceUrl;
    private int attempts;
    private Instant nextAttempt;
    private String lastFault;
    private String closedReason;
    private Instant attachedAt;
    private LocalDate issuedOn;
    private LocalDate validUntil;
    private LocalDate filedOn;

    protected Document() {}

    private Document(UUID id, Label label, Instant now) {
        this.id = id;
        this.applicationId = label.applicationId();
        this.code = label.code();
        this.name = label.name();
        this.version = label.version();
        this.attachedAt = now;
        this.issuedOn = label.dates().issuedOn();
        this.validUntil = label.dates().validUntil();
    }

    static Document stored(UUID id, Label label, Content content, Instant now) {
        var document = new Document(id, label, now);
        document.arrived(content);
        return document;
    }

    static Document toFetch(UUID id, Label label, Announced announced, Instant now) {
        var document = new Document(id, label, now);
        document.status = DocumentStatus.TO_FETCH;
        document.mediaType = MediaKind.UNKNOWN;
        document.sourceUrl = announced.source().toString();
        document.sha256 = announced.sha256();
        document.nextAttempt = announced.firstAttempt();
        return document;
    }

    /**
     * Rebuilds a document from a submission. A document not fetched by then is given up, because its source address is
     * lost.
     */
    static Document recovered(UUID application, Submission.Document filed, Instant now) {
        var dates = new PaperDates(filed.issuedOn(), filed.validUntil());
        var label = new Label(application, filed.code(), filed.name(), filed.version(), dates);
        var document = new Document(filed.id(), label, now);
        document.filedOn = filed.filedOn();
        document.arrived(new Content(filed.mediaType(), filed.sha256(), filed.size()));
        if (filed.mediaType().equals(MediaKind.UNKNOWN)) {
            document.givenUp("not known any more after a restore");
        }
        return document;
    }

    StoreFile.Stored stored() {
        return new StoreFile.Stored(mediaType, sha256, size);
    }

    /** Before it is filed. */
    void name(Label anew) {
        code = anew.code();
        name = anew.name();
        version = anew.version();
        issuedOn = anew.dates().issuedOn();
        validUntil = anew.dates().validUntil();
    }

    Label label() {
        return new Label(applicationId, code, name, version, new PaperDates(issuedOn, validUntil));
    }

    void arrived(Content content) {
        status = DocumentStatus.STORED;
        mediaType = content.mediaType();
        sha256 = content.sha256();
        size = content.size();
        nextAttempt = null;
    }

    /** Leases the document until {@code next}, so that nobody else tries it and no transaction stays open during a download. */
    void attemptedUntil(Instant next) {
        attempts++;
        nextAttempt = next;
    }

    /** @param why without personal data */
    void waitUntil(Instant next, String why) {
        nextAttempt = next;
        lastFault = why;
    }

    void givenUp(String why) {
        status = DocumentStatus.FETCH_FAILED;
        nextAttempt = null;
        lastFault = why;
    }

    /** Restarts the fetch, as if the portal had just named the document. */
    void fetchAgain(Instant now) {
        status = DocumentStatus.TO_FETCH;
        attempts = 0;
        nextAttempt = now;
        closedReason = null;
    }

    /** Gives the document up: it is no longer tried or listed. */
    void close(String reason) {
        status = DocumentStatus.FETCH_FAILED;
        nextAttempt = null;
        closedReason = reason;
    }

    boolean isFiled() {
        return filedOn != null;
    }

    String lastFault() {
        return lastFault;
    }

    Instant nextAttempt() {
        return nextAttempt;
    }

    /** Returns the document for a submission of this day. The day of its first submission is its filing day. */
    Submission.Document file(LocalDate day) {
        if (filedOn == null) {
            filedOn = day;
        }
        return new Submission.Document(id, code, name, version, sha256, size, mediaType, issuedOn, validUntil, filedOn);
    }

    public UUID id() {
        return id;
    }

    UUID applicationId() {
        return applicationId;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public int version() {
        return version;
    }

    public DocumentStatus status() {
        return status;
    }

    public String mediaType() {
        return mediaType;
    }

    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public LocalDate validUntil() {
        return validUntil;
    }

    URI source() {
        return URI.create(sourceUrl);
    }

    int attempts() {
        return attempts;
    }

    /** @param version of this code within the application, from 1 */
    record Label(UUID applicationId, String code, String name, int version, PaperDates dates) {
        Label named(AttachDocument.Naming anew) {
            return new Label(applicationId, code, anew.name(), version, anew.dates());
        }
    }

    /**
     * What a portal announced about a document.
     *
     * @param sha256 the hash that the portal announced, or null
     * @param firstAttempt in machine time
     */
    record Announced(URI source, String sha256, Instant firstAttempt) {}

    record Content(String mediaType, String sha256, long size) {}
}
