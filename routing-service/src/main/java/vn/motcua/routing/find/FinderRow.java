package vn.motcua.routing.find;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.events.Person;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;

/** What a case is found by. */
@Entity
@Table(name = "case_finder")
class FinderRow {
    @Id
    private UUID caseId;

    private Instant filedAt;
    private String receivingAgency;
    private String receivingUnit;
    private List<String> terms;

    protected FinderRow() {}

    FinderRow(CaseFile file) {
        caseId = file.id();
        filedAt = file.filedAt();
        receivingAgency = file.receivingAgency();
        receivingUnit = file.receivingUnit();
        terms = terms(file);
    }

    /** A code, another agency or another name may have come, or it went to another counter. */
    void follow(CaseFile file) {
        receivingAgency = file.receivingAgency();
        receivingUnit = file.receivingUnit();
        var now = terms(file);
        if (!now.equals(terms)) {
            terms = now;
        }
    }

    private static List<String> terms(CaseFile file) {
        var terms = words(file).distinct().toList();
        return agencies(file)
                .distinct()
                .flatMap(agency -> terms.stream().map(term -> term.at(agency)))
                .toList();
    }

    private static Stream<String> agencies(CaseFile file) {
        var handed = file.legs().stream().filter(leg -> leg.openedAt() != null).map(Leg::agency);
        return Stream.concat(Stream.of(file.receivingAgency()), handed);
    }

    private static Stream<Term> words(CaseFile file) {
        var submission = file.checked().submission();
        var contact = file.checked().contact();
        var people = Stream.of(submission.owner(), submission.transactor())
                .flatMap(Stream::ofNullable)
                .flatMap(FinderRow::words);
        return Stream.of(
                        Term.code(file.caseCode()),
                        people,
                        contact == null ? Stream.<Term>empty() : Term.phone(contact.phone()))
                .flatMap(each -> each);
    }

    private static Stream<Term> words(Person person) {
        var paper = person.paper() == null ? null : person.paper().number();
        return Stream.of(Term.name(person.name()), Term.number(person.personalNumber()), Term.number(paper))
                .flatMap(terms -> terms);
    }
}
