package vn.motcua.procedure.recordimport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.procedure.catalogue.CatalogueJson;
import vn.motcua.procedure.national.Answer;

/** What a person decided about the same words of many records. */
@Entity
@Table(name = "import_answer")
@IdClass(ImportAnswer.Key.class)
class ImportAnswer {
    @Id
    private String finding;

    @Id
    private String hash;

    private String said;

    @JdbcTypeCode(SqlTypes.JSON)
    private String change;

    private boolean leaveOut;
    private String answeredBy;
    private Instant answeredAt;

    protected ImportAnswer() {}

    ImportAnswer(Key key, String said) {
        this.finding = key.finding();
        this.hash = key.hash();
        this.said = said;
    }

    void answer(Answer answer, String by, Instant at) {
        change = CatalogueJson.write(answer.change());
        leaveOut = answer.leaveOut();
        answeredBy = by;
        answeredAt = at;
    }

    Key key() {
        return new Key(finding, hash);
    }

    Answer answer() {
        return new Answer((ObjectNode) CatalogueJson.tree(change), leaveOut);
    }

    String answeredBy() {
        return answeredBy;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    /** @param hash of the words, SHA-256 in hexadecimal */
    record Key(String finding, String hash) implements Serializable {}
}
