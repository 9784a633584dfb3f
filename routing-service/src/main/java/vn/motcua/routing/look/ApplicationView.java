package vn.motcua.routing.look;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.events.Channel;
import vn.motcua.events.Contact;
import vn.motcua.events.Language;
import vn.motcua.events.Person;
import vn.motcua.events.Person.IdentityPaper;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.casefile.CaseView.DocumentView;
import vn.motcua.routing.casefile.Leg;
import vn.motcua.worktime.Hanoi;

/**
 * What the applicant filed, with all that it says about people, as of the newest round that was checked.
 *
 * @param transactor who files for the owner; absent if the owner does it in person
 * @param authority on what basis the transactor acts
 * @param contact absent for cases of before it was sent along
 * @param filedBy the counter officer who typed it in, if one did
 * @param note what the applicant said about the last supplement
 */
record ApplicationView(
        int round,
        OffsetDateTime filedAt,
        Channel channel,
        String externalId,
        int assurance,
        PersonView owner,
        PersonView transactor,
        String authority,
        ContactView contact,
        String filedBy,
        String note,
        JsonNode form,
        List<DocumentView> documents,
        List<HandOverView> handOvers) {
    static ApplicationView of(CaseFile file) {
        var checked = file.checked();
        var submission = checked.submission();
        return new ApplicationView(
                submission.round(),
                Hanoi.time(submission.filedAt().toInstant()),
                submission.channel(),
                submission.externalId(),
                submission.assurance(),
                PersonView.of(submission.owner()),
                PersonView.of(submission.transactor()),
                submission.authority(),
                ContactView.of(checked.contact()),
                submission.filedBy(),
                checked.note(),
                submission.form(),
                DocumentView.all(file),
                file.legs().stream()
                        .filter(leg -> leg.receiver() != null)
                        .map(HandOverView::of)
                        .toList());
    }

    /**
     * Who took a leg's result.
     *
     * @param receiver OWNER, AUTHORISED, POST or ONLINE; in words until November 2026
     * @param name absent unless somebody else than the owner took it
     * @param paper on what paper; absent where none was needed
     */
    @Schema(name = "HandOver")
    record HandOverView(String leg, String receiver, String name, String paper) {
        private static HandOverView of(Leg leg) {
            return new HandOverView(leg.key(), leg.receiver(), leg.receiverName(), leg.receiverPaper());
        }
    }

    /**
     * @param kind as in {@link Person.Kind}
     * @param personalNumber the 12-digit personal number, or an enterprise's tax code
     * @param paper of a person without a personal number
     * @param accountName the name of the account that this person filed with, if it is another
     */
    record PersonView(String kind, String name, String personalNumber, PaperView paper, String accountName) {
        private static PersonView of(Person person) {
            return person == null
                    ? null
                    : new PersonView(
                            person.kind().name(),
                            person.name(),
                            person.personalNumber(),
                            PaperView.of(person.paper()),
                            person.accountName());
        }
    }

    /** @param country that issued it, by ISO 3166-1 alpha-2 */
    @Schema(name = "IdentityPaper")
    record PaperView(String kind, String number, String country) {
        private static PaperView of(IdentityPaper paper) {
            return paper == null ? null : new PaperView(paper.kind().name(), paper.number(), paper.country());
        }
    }

    /** @param language in which the applicant is told */
    record ContactView(String name, String email, String phone, Language language) {
        private static ContactView of(Contact contact) {
            return contact == null
                    ? null
                    : new ContactView(contact.name(), contact.email(), contact.phone(), contact.language());
        }
    }
}
