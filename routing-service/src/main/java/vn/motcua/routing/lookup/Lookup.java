package vn.motcua.routing.lookup;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a published database says in place of a paper. */
@Entity
@Table(name = "lookup")
class Lookup {
    @Schema(name = "LookupStanding")
    enum Standing {
        /** Nobody has answered yet. */
        WAITING,
        /** The database does not answer; we go on asking. */
        UNAVAILABLE,
        FOUND,
        /** The database answers that it has nothing. */
        NOT_FOUND;

        boolean isAnswered() {
            return this == FOUND || this == NOT_FOUND;
        }
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID caseId;
    private String document;

    @Enumerated(EnumType.STRING)
    private Standing standing;

    @JdbcTypeCode(SqlTypes.JSON)
    private JsonNode data;

    private int attempts;
    private Instant nextTryAt;
    private String lastError;
    private Instant answeredAt;

    protected Lookup() {}

    /** @param firstTryAt in machine time */
    Lookup(UUID id, UUID caseId, String document, Instant firstTryAt) {
        this.id = id;
        this.caseId = caseId;
        this.document = document;
        standing = Standing.WAITING;
        nextTryAt = firstTryAt;
    }

    /** Nobody else asks until then. @param until in machine time */
    void lease(Instant until) {
        attempts++;
        nextTryAt = until;
    }

    /** @param found null if it has nothing @param at in the office's time */
    void answered(JsonNode found, Instant at) {
        standing = found == null ? Standing.NOT_FOUND : Standing.FOUND;
        data = found;
        answeredAt = at;
        lastError = null;
        nextTryAt = null;
    }

    /** @param again in machine time */
    void failed(String error, Instant again) {
        if (!standing.isAnswered()) {
            standing = Standing.UNAVAILABLE;
        }
        lastError = error;
        nextTryAt = again;
    }

    void stopAsking() {
        nextTryAt = null;
    }

    /** What it said stays until it says something else. @param now in machine time */
    void again(Instant now) {
        nextTryAt = now;
    }

    /** Whether the database is to be asked. */
    boolean isPending() {
        return nextTryAt != null;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    String document() {
        return document;
    }

    Standing standing() {
        return standing;
    }

    JsonNode data() {
        return data;
    }

    int attempts() {
        return attempts;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String lastError() {
        return lastError;
    }
}
