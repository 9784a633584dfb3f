package vn.motcua.procedure.decision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.procedure.catalogue.CatalogueJson;

/** A line as it is stored. @see Line */
@Entity
@Table(name = "decision_line")
@IdClass(DecisionLine.Key.class)
public class DecisionLine {
    @Id
    private UUID decision;

    @Id
    private String key;

    private String action;

    @JdbcTypeCode(SqlTypes.JSON)
    private String content;

    protected DecisionLine() {}

    public DecisionLine(UUID decision, String key, Line line) {
        this.decision = decision;
        this.key = key;
        set(line);
    }

    public final void set(Line line) {
        content = CatalogueJson.write(line);
        action = CatalogueJson.tree(content).get("action").textValue();
    }

    public Key id() {
        return new Key(decision, key);
    }

    public String key() {
        return key;
    }

    public String action() {
        return action;
    }

    JsonNode tree() {
        return CatalogueJson.tree(content);
    }

    public Line line() {
        return read(content);
    }

    static Line read(String content) {
        return CatalogueJson.read(content, Line.class);
    }

    public record Key(UUID decision, String key) implements Serializable {}
}
