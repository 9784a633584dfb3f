package vn.motcua.routing.form;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcua.events.CaseEvent.SupplementRequested.Item;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.PlannedResult;
import vn.motcua.events.Contact;
import vn.motcua.events.Person;
import vn.motcua.events.Submission.Document;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.routing.form.Form.Issue;
import vn.motcua.routing.form.Sheet.Apology;
import vn.motcua.routing.form.Sheet.Matter;
import vn.motcua.routing.form.Sheet.Party;
import vn.motcua.routing.form.Sheet.Receipt;
import vn.motcua.routing.form.Sheet.Request;
import vn.motcua.routing.form.Sheet.Result;
import vn.motcua.routing.form.Sheet.Signature;
import vn.motcua.routing.law.Agencies;
import vn.motcua.routing.law.Agencies.Office;

/** Fills a form from the case, with the names of the agencies as they are on that day. */
@ApplicationScoped
class FillSheet {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");

    private final Agencies agencies;

    FillSheet(Agencies agencies) {
        this.agencies = agencies;
    }

    Sheet of(
            CaseFile file,
            Issue issue,
            Regime regime,
            String number,
            String replaces,
            Matter matter,
            Signature signature) {
        var submission = file.checked().submission();
        var owner = submission.owner();
        var filer = Optional.ofNullable(submission.transactor()).orElse(owner);
        var procedure = file.checked().procedure();
        return new Sheet(
                regime.model(),
                regime.title(),
                number,
                replaces,
                InWords.day(issue.at()),
                issue.agency().equals(file.receivingAgency()) ? oneStop(file) : agencies.office(issue.agency(), null),
                file.caseCode(),
                file.lookUpCode(),
                applicant(filer, file.checked().contact()),
                filer == owner ? null : new Party(owner.name(), number(owner), null, null),
                submission.authority(),
                procedure == null ? file.procedure() : procedure.name().vi(),
                InWords.time(file.filedAt()),
                matter,
                signature);
    }

    Matter receipt(CaseFile file) {
        var papers = file.checked().submission().documents().stream()
                .map(Document::name)
                .toList();
        var results = file.legs().stream().flatMap(this::results).toList();
        var fees = file.checked().fees().stream().map(FillSheet::fee).toList();
        return Matter.of(new Receipt(papers, results, InWords.time(file.acceptedAt()), fees));
    }

    /** @param answerBy null where no text limits the time */
    static Matter request(List<Item> items, String reason, Instant answerBy) {
        var defects = items.stream().map(item -> item.text().vi()).toList();
        return Matter.of(new Request(defects, InWords.time(answerBy)), reason);
    }

    /** Of a leg whose date has not moved yet. */
    Matter apology(CaseFile file, Leg leg, Instant dueAt, String reason) {
        return Matter.of(new Apology(oneStop(file), InWords.time(leg.appointment()), InWords.time(dueAt)), reason);
    }

    private Stream<Result> results(Leg leg) {
        var due = InWords.time(leg.appointment());
        var agency = agencies.nameOf(leg.agency());
        return leg.plan().results().stream()
                .map(result -> new Result(result.name().vi(), agency, limit(leg.plan(), result), due));
    }

    private static String limit(PlannedLeg leg, PlannedResult result) {
        return InWords.limit(result.limit() == null ? leg.limit() : result.limit());
    }

    private static String fee(FeeItem fee) {
        var amount = fee.name().vi() + ": "
                + NumberFormat.getIntegerInstance(VIETNAMESE).format(fee.amount()) + " đồng";
        return amount
                + switch (fee.moment()) {
                    case RECEPTION -> ", nộp khi nộp hồ sơ";
                    case SUPPLEMENT -> ", nộp khi bổ sung hồ sơ";
                    case RETURN -> ", nộp khi nhận kết quả";
                    case PAID -> ", đã nộp";
                };
    }

    private Office oneStop(CaseFile file) {
        return agencies.office(file.receivingAgency(), file.receivingUnit());
    }

    private static Party applicant(Person filer, Contact contact) {
        return new Party(
                filer.name(),
                number(filer),
                contact == null ? null : contact.phone(),
                contact == null ? null : contact.email());
    }

    private static String number(Person person) {
        return person.paper() == null ? person.personalNumber() : person.paper().number();
    }
}
