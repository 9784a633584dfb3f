package vn.motcua.intake.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.motcua.events.Person;
import vn.motcua.events.Person.IdentityPaper;

/** A person's relation to an application, with its basis and its dates: the only basis of a citizen's access. */
@Entity
@Table(name = "party")
class Party {
    static final String IN_PERSON = "in person";

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Application application;

    @Enumerated(EnumType.STRING)
    private PartyRole role;

    @Enumerated(EnumType.STRING)
    private Person.Kind kind;

    private String name;
    private String personalNumber;

    @JdbcTypeCode(SqlTypes.JSON)
    private IdentityPaper paper;

    private String accountName;
    private String basis;
    private Instant validFrom;
    private Instant validTo;

    protected Party() {}

    Party(Application application, PartyRole role, Person person, String basis, Instant from) {
        this.id = UUID.randomUUID();
        this.application = application;
        this.role = role;
        this.kind = person.kind();
        this.name = person.name();
        this.personalNumber = person.personalNumber();
        this.paper = person.paper();
        this.accountName = person.accountName();
        this.basis = basis;
        this.validFrom = from;
    }

    PartyRole role() {
        return role;
    }

    String basis() {
        return basis;
    }

    Person person() {
        return new Person(kind, name, personalNumber, paper, accountName);
    }

    boolean isValidAt(Instant instant) {
        return !instant.isBefore(validFrom) && (validTo == null || instant.isBefore(validTo));
    }
}
