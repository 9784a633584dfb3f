package vn.motcua.intake.filing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.events.Messages;
import vn.motcua.events.Person;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.filing.FilingRequest.ContactBody;
import vn.motcua.intake.filing.FilingRequest.Counter;
import vn.motcua.intake.filing.FilingRequest.PaperKind;
import vn.motcua.intake.filing.FilingRequest.PaymentBody;
import vn.motcua.intake.filing.FilingRequest.PersonBody;

/**
 * Checks whether intake can accept a filing. It does not check whether the filing can be settled: intake accepts an
 * unknown procedure or a wrong agency, and an officer answers (design rule 7).
 */
public final class FilingCheck {
    public static final Pattern CODE = Pattern.compile(Shapes.CODE);
    private static final Pattern PERSONAL_NUMBER = Pattern.compile(Shapes.PERSONAL_NUMBER);
    private static final Pattern OLD_CARD = Pattern.compile(Shapes.OLD_CARD);
    private static final Pattern PAPER_NUMBER = Pattern.compile(Shapes.PAPER_NUMBER);
    private static final Pattern TAX_CODE = Pattern.compile(Shapes.TAX_CODE);
    private static final Pattern EMAIL = Pattern.compile(Shapes.EMAIL);
    private static final Pattern PHONE = Pattern.compile(Shapes.PHONE);
    private static final Pattern EXTERNAL_ID = Pattern.compile(Shapes.EXTERNAL_ID);
    private static final int MOST_PAYMENTS = 50;
    private static final long MOST_DONG = 1_000_000_000_000L;

    private final FilingRequest request;
    private final BodyFaults faults;

    private FilingCheck(FilingRequest request, BodyFaults faults) {
        this.request = request;
        this.faults = faults;
    }

    public static void check(FilingRequest request, Viewer viewer, BodyFaults faults) {
        if (faults.required("", request)) {
            var check = new FilingCheck(request, faults);
            check.matter();
            check.people();
            check.of(viewer);
        }
    }

    static void check(ContactBody contact, BodyFaults faults) {
        if (faults.required("", contact)) {
            contact("", contact, faults);
        }
    }

    private void matter() {
        faults.shaped("/procedure", request.procedure(), CODE, "1.004873");
        Counter counter = request.receivedAt();
        if (faults.required("/receivedAt", counter)) {
            faults.shaped("/receivedAt/agency", counter.agency(), CODE, "H26.101");
            faults.shaped("/receivedAt/unit", counter.unit(), CODE, "mot-cua");
        }
        FormCheck.check("/form", request.form(), faults);
    }

    private void people() {
        if (faults.required("/owner", request.owner())) {
            person("/owner", request.owner());
        }
        if (request.transactor() != null) {
            person("/transactor", request.transactor());
            faults.line("/authority", request.authority(), 500);
        } else if (request.authority() != null) {
            faults.required("/transactor", null);
        }
        if (faults.required("/contact", request.contact())) {
            contact("/contact", request.contact(), faults);
        }
    }

    private void person(String pointer, PersonBody person) {
        faults.line(pointer + "/name", person.name(), 200);
        if (!faults.required(pointer + "/kind", person.kind())) {
            return;
        }
        var number = pointer + "/personalNumber";
        switch (person.kind()) {
            case CITIZEN -> citizen(pointer, person);
            case ENTERPRISE -> faults.shaped(number, person.personalNumber(), TAX_CODE, "0101234567");
            case ORGANISATION -> faults.optionallyShaped(number, person.personalNumber(), CODE, "0101234567");
        }
        if (person.kind() != Person.Kind.CITIZEN) {
            faults.absent(pointer + "/paper", person.paper());
        }
        if (pointer.equals("/transactor") && person.kind() != Person.Kind.CITIZEN) {
            faults.add("/transactor/kind", "format", Messages.of("format.transactor-natural-person"));
        }
    }

    private void citizen(String pointer, PersonBody person) {
        if (person.paper() == null) {
            faults.shaped(pointer + "/personalNumber", person.personalNumber(), PERSONAL_NUMBER, "001090000001");
            return;
        }
        faults.absent(pointer + "/personalNumber", person.personalNumber());
        var at = pointer + "/paper";
        var paper = person.paper();
        if (faults.required(at + "/kind", paper.kind())) {
            var shape = paper.kind() == PaperKind.OLD_IDENTITY_CARD ? OLD_CARD : PAPER_NUMBER;
            faults.shaped(at + "/number", paper.number(), shape, shape == OLD_CARD ? "012345678" : "N1234567");
        }
        if (faults.required(at + "/country", paper.country())
                && !Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(paper.country())) {
            faults.add(at + "/country", "format", Messages.of("format.example", "LA"));
        }
    }

    private static void contact(String at, ContactBody contact, BodyFaults faults) {
        faults.line(at + "/name", contact.name(), 200);
        faults.optionallyShaped(at + "/email", contact.email(), EMAIL, "an@example.vn");
        if (Boolean.TRUE.equals(contact.attachForms())) {
            faults.required(at + "/email", contact.email());
        }
        faults.optionallyShaped(at + "/phone", contact.phone(), PHONE, "0912345678");
    }

    private void of(Viewer viewer) {
        switch (viewer) {
            case Viewer.Citizen citizen -> {
                faults.absent("/externalId", request.externalId());
                faults.absent("/assurance", request.assurance());
                faults.absent("/payments", request.payments());
            }
            case Viewer.Officer officer -> {
                faults.absent("/externalId", request.externalId());
                stated();
            }
            case Viewer.Portal portal -> {
                faults.shaped("/externalId", request.externalId(), EXTERNAL_ID, "G22.99.08-260831-000123");
                faults.required("/assurance", request.assurance());
                stated();
            }
        }
    }

    private void stated() {
        if (request.assurance() != null) {
            faults.within("/assurance", request.assurance(), 1, 3);
        }
        List<PaymentBody> payments = request.payments() == null ? List.of() : request.payments();
        if (payments.size() > MOST_PAYMENTS) {
            faults.add("/payments", "too-long", Messages.of("too-long", MOST_PAYMENTS));
            return;
        }
        for (int i = 0; i < payments.size(); i++) {
            payment("/payments/" + i, payments.get(i));
        }
    }

    private void payment(String pointer, PaymentBody payment) {
        if (!faults.required(pointer, payment)) {
            return;
        }
        faults.shaped(pointer + "/item", payment.item(), CODE, "LP-01");
        faults.line(pointer + "/reference", payment.reference(), 100);
        faults.required(pointer + "/paidAt", payment.paidAt());
        if (faults.required(pointer + "/amount", payment.amount())) {
            faults.within(pointer + "/amount", payment.amount(), 0, MOST_DONG);
        }
    }
}
