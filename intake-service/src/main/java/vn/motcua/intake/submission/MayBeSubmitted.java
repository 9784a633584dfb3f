package vn.motcua.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import vn.motcua.intake.application.Application;
import vn.motcua.intake.application.Applications;
import vn.motcua.intake.application.IntakeRules;
import vn.motcua.intake.application.Viewer;
import vn.motcua.intake.counter.Assignments;
import vn.motcua.intake.filing.ProvedAddress;
import vn.motcua.intake.submission.SubmissionResource.SubmissionRequest;
import vn.motcua.rest.Problem;

/** What must hold before a draft is submitted, beside what it says. */
@ApplicationScoped
class MayBeSubmitted {
    private static final Duration DAY = Duration.ofDays(1);

    private final Applications applications;
    private final Assignments assignments;
    private final IntakeRules rules;
    private final ProvedAddress provedAddress;

    MayBeSubmitted(Applications applications, Assignments assignments, IntakeRules rules, ProvedAddress provedAddress) {
        this.applications = applications;
        this.assignments = assignments;
        this.rules = rules;
        this.provedAddress = provedAddress;
    }

    /**
     * @param at when it was received
     * @throws Problem 422 {@code no-signer}, {@code not-there-then}, {@code address-not-proved}, 429 {@code too-many-for-address}
     */
    void require(Application application, SubmissionRequest request, Viewer viewer, Instant at) {
        var place = application.filing().receivedAt();
        if (request.sitting() != null) {
            assignments.requireSigner(request.sitting().signer(), place.agency(), at, "/sitting/signer");
        }
        if (request.onPaper() != null) {
            assignments.requireThereThen(request.onPaper().receivedBy(), place, at, "/onPaper/receivedBy");
        }
        if (viewer instanceof Viewer.Citizen citizen) {
            var contact = application.filing().contact();
            provedAddress.requireForFiles(contact, viewer, "/contact/attachForms");
            requireMeasure(citizen, contact.email(), at);
        }
    }

    /** Each filing sends several mails to an address that may be a stranger's. */
    private void requireMeasure(Viewer.Citizen citizen, String email, Instant at) {
        if (email == null || provedAddress.isProved(email)) {
            return;
        }
        var most = rules.mostFilingsPerAddress();
        applications.filedTo(email, citizen, at.minus(DAY), most).ifPresent(oldest -> {
            throw Problem.tooMany("too-many-for-address", Duration.between(at, oldest.plus(DAY)), most);
        });
    }
}
