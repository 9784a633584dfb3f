package vn.motcua.procedure.catalogue;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.Folded;
import vn.motcua.events.Text;

/** A procedure version as it is stored: searched properties in columns, provisions as JSON that never changes. */
@Entity
@Table(name = "procedure_version")
public class ProcedureRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String code;

    private LocalDate validFrom;

    private LocalDate validTo;

    private String[] replacedBy = {};

    private UUID decision;

    private UUID endedBy;

    private String nameVi;

    private String nameEn;

    private String field;

    private String fieldVi;

    private String fieldEn;

    private String[] levels;
    private String[] audience;
    private String[] channels;
    private String online;
    private String[] agencies;
    private String[] matters;
    private String search;
    private String hash;

    /** Lazy, because it is long and mostly in memory already, by its hash. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Basic(fetch = FetchType.LAZY)
    private String content;

    protected ProcedureRow() {}

    /** @param decision the decision that published it */
    public ProcedureRow(String code, LocalDate validFrom, Provisions provisions, UUID decision) {
        this.code = code;
        this.validFrom = validFrom;
        this.decision = decision;
        nameVi = provisions.name().vi();
        nameEn = provisions.name().en();
        field = provisions.field().code();
        fieldVi = provisions.field().vi();
        fieldEn = provisions.field().en();
        levels = names(provisions.levels());
        audience = names(provisions.audience());
        channels = names(provisions.channels());
        online = provisions.filing().online().name();
        agencies = each(provisions, leg -> leg.byForm() ? null : leg.agency());
        matters = each(provisions, LegPlan::matter);
        search = Folded.of(String.join(" ", nameVi, code, nameEn, fieldVi, fieldEn));
        content = CatalogueJson.write(provisions);
        hash = CatalogueJson.sha256(content);
    }

    private static String[] names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static String[] each(Provisions provisions, Function<LegPlan, String> part) {
        return provisions.process().stream()
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    /** If the day is not after its first day, the version never comes into force. */
    public void endBefore(LocalDate day, Collection<String> successors, UUID by) {
        validTo = day.isAfter(validFrom) ? day.minusDays(1) : validFrom.minusDays(1);
        replacedBy = successors.toArray(String[]::new);
        endedBy = by;
    }

    /** @see ProcedureVersion#covers */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** @see ProcedureVersion#wasInForce */
    public boolean wasInForce() {
        return validTo == null || !validTo.isBefore(validFrom);
    }

    Long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Absent while no end is known. */
    public LocalDate validTo() {
        return validTo;
    }

    /** Procedures that take its place after its end. */
    public List<String> replacedBy() {
        return List.of(replacedBy);
    }

    public Text name() {
        return new Text(nameVi, nameEn);
    }

    public String field() {
        return field;
    }

    public Text fieldName() {
        return new Text(fieldVi, fieldEn);
    }

    public UUID decision() {
        return decision;
    }

    /** Absent while no end is known. */
    public UUID endedBy() {
        return endedBy;
    }

    /** The hash of the provisions. */
    public String hash() {
        return hash;
    }

    /** The provisions as JSON. */
    public String content() {
        return content;
    }

    public Provisions provisions() {
        return CatalogueJson.read(content, Provisions.class);
    }

    ProcedureVersion version(Provisions known) {
        return new ProcedureVersion(validFrom, validTo, replacedBy(), known);
    }
}
