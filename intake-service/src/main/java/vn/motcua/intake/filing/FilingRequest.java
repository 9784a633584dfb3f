package vn.motcua.intake.filing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Contact;
import vn.motcua.events.Language;
import vn.motcua.events.Person;
import vn.motcua.events.Person.IdentityPaper;
import vn.motcua.events.Submission.Payment;
import vn.motcua.events.Submission.Place;
import vn.motcua.intake.application.Filing;
import vn.motcua.intake.application.Origin;

/** A filing as it is sent, and as it is read back; {@link FilingCheck} finds its faults. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Filing", description = "An application: who files what, for whom, where, on what basis")
public record FilingRequest(
        @Schema(
                description = "Code of the procedure",
                examples = "\"1.004873\"",
                required = true,
                pattern = "^" + Shapes.CODE + "$")
        String procedure,

        @Schema(description = "The one-stop unit that receives it", required = true)
        Counter receivedAt,

        @Schema(description = "Whose matter it is", required = true)
        PersonBody owner,

        @Schema(description = "Who files for the owner; absent if the owner does")
        PersonBody transactor,

        @Schema(description = "On what basis the transactor acts; required with one", maxLength = 500)
        String authority,

        @Schema(description = "Where status notices go", required = true)
        ContactBody contact,

        @Schema(
                description = "The e-form's fields by the procedure's schema; 256 KB, 16 levels at most",
                required = true)
        JsonNode form,

        @Schema(
                description = "A portal's own dossier number: required from it, refused from others",
                pattern = "^" + Shapes.EXTERNAL_ID + "$")
        String externalId,

        @Schema(description = "1 to 3 (NĐ 69/2024); required from a portal", minimum = "1", maximum = "3")
        Integer assurance,

        @Schema(description = "Money already received; from a portal or a counter only")
        List<PaymentBody> payments) {

    @Schema(name = "Counter")
    record Counter(
            @Schema(examples = "\"H26.101\"", required = true, pattern = "^" + Shapes.CODE + "$")
            String agency,

            @Schema(examples = "\"mot-cua\"", required = true, pattern = "^" + Shapes.CODE + "$")
            String unit) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Person")
    record PersonBody(
            @Schema(required = true) Person.Kind kind,

            @Schema(examples = "\"Nguyễn Văn An\"", required = true, maxLength = 200)
            String name,

            @Schema(
                    description = "12 digits of a citizen; tax code of an enterprise; may lack for an organisation",
                    examples = "\"001090000001\"",
                    pattern = "^" + Shapes.CODE + "$")
            String personalNumber,

            @Schema(description = "Of a citizen without a personal number; instead of it")
            PaperBody paper) {
        static PersonBody of(Person person) {
            return new PersonBody(person.kind(), person.name(), person.personalNumber(), PaperBody.of(person.paper()));
        }

        Person person(Account account) {
            var identity = paper == null ? null : paper.identityPaper();
            return new Person(kind, name, personalNumber, identity, account.otherNameOf(this));
        }
    }

    @Schema(name = "IdentityPaperKind", description = "OLD_IDENTITY_CARD: of nine digits, issued until 2021")
    enum PaperKind {
        PASSPORT,
        OLD_IDENTITY_CARD,
        OTHER
    }

    @Schema(name = "IdentityPaper", description = "What identifies a person who has no personal number")
    record PaperBody(
            @Schema(description = "What kind of paper it is", required = true)
            PaperKind kind,

            @Schema(
                    description = "Letters and digits, of an old identity card 9 digits",
                    examples = "\"N1234567\"",
                    required = true,
                    pattern = "^" + Shapes.PAPER_NUMBER + "$")
            String number,

            @Schema(description = "Who issued it, by ISO 3166-1 alpha-2", examples = "\"LA\"", required = true)
            String country) {
        private static PaperBody of(IdentityPaper paper) {
            return paper == null
                    ? null
                    : new PaperBody(PaperKind.valueOf(paper.kind().name()), paper.number(), paper.country());
        }

        private IdentityPaper identityPaper() {
            return new IdentityPaper(IdentityPaper.Kind.valueOf(kind.name()), number, country);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Contact")
    record ContactBody(
            @Schema(required = true, maxLength = 200) String name,

            @Schema(examples = "\"an@example.vn\"", pattern = "^" + Shapes.EMAIL + "$")
            String email,

            @Schema(examples = "\"0912345678\"", pattern = "^" + Shapes.PHONE + "$")
            String phone,

            @Schema(description = "Vietnamese if absent") Language language,

            @Schema(
                    description =
                            "Whether mails bring the office's forms as files. Online only to the address that the identity provider has proved")
            Boolean attachForms) {
        static ContactBody of(Contact contact) {
            return new ContactBody(
                    contact.name(), contact.email(), contact.phone(), contact.language(), contact.attachForms());
        }

        Contact contact() {
            return new Contact(
                    name,
                    email,
                    phone,
                    Optional.ofNullable(language).orElse(Language.VI),
                    Boolean.TRUE.equals(attachForms) ? true : null);
        }
    }

    @Schema(name = "Payment")
    record PaymentBody(
            @Schema(description = "Code of the fee item", required = true, pattern = "^" + Shapes.CODE + "$")
            String item,

            @Schema(description = "In đồng", required = true)
            Long amount,

            @Schema(description = "The payment's own number", required = true)
            String reference,

            @Schema(required = true) OffsetDateTime paidAt) {
        static PaymentBody of(Payment payment) {
            return new PaymentBody(payment.item(), payment.amount(), payment.reference(), payment.paidAt());
        }

        Payment payment() {
            return new Payment(item, amount, reference, paidAt);
        }
    }

    /** @param stated whether to show what only a counter or a portal states: dossier, assurance, payments */
    static FilingRequest of(Filing filing, boolean stated) {
        var place = filing.receivedAt();
        var transactor = filing.transactor();
        return new FilingRequest(
                filing.procedure(),
                new Counter(place.agency(), place.unit()),
                PersonBody.of(filing.owner()),
                transactor == null ? null : PersonBody.of(transactor),
                filing.authority(),
                ContactBody.of(filing.contact()),
                filing.form(),
                stated ? filing.origin().externalId() : null,
                stated ? filing.origin().assurance() : null,
                stated ? filing.payments().stream().map(PaymentBody::of).toList() : null);
    }

    Place place() {
        return new Place(receivedAt.agency(), receivedAt.unit());
    }

    boolean names(String personalNumber) {
        return Stream.of(Optional.of(owner), Optional.ofNullable(transactor))
                .flatMap(Optional::stream)
                .anyMatch(person ->
                        person.kind() == Person.Kind.CITIZEN && personalNumber.equals(person.personalNumber()));
    }

    Filing filing(Origin origin, Account account) {
        return new Filing(
                procedure,
                place(),
                origin,
                owner.person(account),
                transactor == null ? null : transactor.person(account),
                authority,
                contact.contact(),
                form,
                payments == null
                        ? List.of()
                        : payments.stream().map(PaymentBody::payment).toList());
    }
}
