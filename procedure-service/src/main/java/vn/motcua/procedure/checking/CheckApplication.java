package vn.motcua.procedure.checking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.Component;
import vn.motcua.events.CheckEvent.FeeItem;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.PlannedLeg;
import vn.motcua.events.CheckEvent.ProcedureInForce;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Messages;
import vn.motcua.events.Submission;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.Provisions;
import vn.motcua.procedure.catalogue.Provisions.Way;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.worktime.Hanoi;

/** The automatic check. It refuses no submission and throws no exception: it only returns findings, and an officer decides. */
@ApplicationScoped
public class CheckApplication {
    private static final Logger LOG = Logger.getLogger(CheckApplication.class);

    private final Conditions conditions;
    private final JsonSchemas schemas;
    private final Clock clock;

    CheckApplication(Conditions conditions, JsonSchemas schemas, Clock clock) {
        this.conditions = conditions;
        this.schemas = schemas;
        this.clock = clock;
    }

    ApplicationChecked check(UUID applicationId, Submission submission, Catalogue catalogue) {
        return check(applicationId, submission, catalogue, clock.instant());
    }

    /** @param instant the instant whose law counts */
    public ApplicationChecked check(UUID applicationId, Submission submission, Catalogue catalogue, Instant instant) {
        var at = Hanoi.time(instant);
        if (submission == null) {
            return byHand(applicationId, null, at);
        }
        try {
            return examine(applicationId, new Examination(submission, catalogue, at, conditions));
        } catch (RuntimeException | StackOverflowError unforeseen) {
            // Logged without the message, which may repeat data of the form.
            LOG.errorf(
                    "The check of application %s failed, an officer checks it by hand: %s at %s",
                    applicationId,
                    unforeseen.getClass().getName(),
                    Arrays.stream(unforeseen.getStackTrace()).findFirst().orElse(null));
            return byHand(applicationId, submission, at);
        }
    }

    private ApplicationChecked examine(UUID applicationId, Examination examination) {
        var found = new FindProcedure(examination).find();
        if (found.isEmpty()) {
            var parameters = new ResolveParameters(examination).resolve(Map.of());
            return new ApplicationChecked(
                    applicationId,
                    examination.at(),
                    examination.validUntil().orElse(null),
                    unknown(examination.submission().procedure()),
                    examination.submission(),
                    List.of(),
                    List.copyOf(examination.findings()),
                    List.of(),
                    parameters,
                    List.of(),
                    null,
                    null,
                    null);
        }
        return examine(applicationId, examination, found.get());
    }

    private ApplicationChecked examine(UUID applicationId, Examination examination, FindProcedure.Found found) {
        Provisions provisions = found.version().provisions();
        new CheckSystem(examination, provisions).check();
        new CheckApplicant(examination, provisions).check();
        var parameters = new ResolveParameters(examination).resolve(provisions.parameters());
        new CheckKiosk(examination, parameters).check();
        var databases = new HeldDocuments(examination, parameters).of(provisions);
        var held = new CheckDocuments(examination, provisions, databases).check();
        new CheckForm(examination, provisions, schemas).check();
        List<PlannedLeg> legs = new PlanLegs(examination, provisions).plan();
        new CheckCompetence(examination, provisions).check(legs);
        var way = new ChooseWay(examination, provisions)
                .choose(examination.submission().channel());
        List<FeeItem> fees =
                new AssessFees(examination, way.map(Way::fees).orElse(List.of()), provisions.source()).assess();
        return new ApplicationChecked(
                applicationId,
                examination.at(),
                examination.validUntil().orElse(null),
                new ProcedureInForce(
                        found.code(),
                        found.version().from(),
                        provisions.name(),
                        provisions.field().name()),
                examination.submission(),
                legs,
                List.copyOf(examination.findings()),
                fees,
                parameters,
                held,
                provisions.documents().stream()
                        .map(document -> new Component(document.code(), document.name()))
                        .toList(),
                null,
                null);
    }

    private static ProcedureInForce unknown(String asked) {
        var code = Words.shown(asked);
        return new ProcedureInForce(code, null, Messages.of("check-application.undetermined-procedure", code), null);
    }

    private static ApplicationChecked byHand(UUID applicationId, Submission submission, OffsetDateTime at) {
        var finding = new Finding(
                "check-failed",
                Severity.FAULT,
                "",
                Messages.of("check-application.checkable-machine-check"),
                null,
                null);
        var asked = submission == null ? null : submission.procedure();
        return new ApplicationChecked(
                applicationId,
                at,
                null,
                unknown(asked),
                submission,
                List.of(),
                List.of(finding),
                List.of(),
                Map.of(),
                List.of(),
                null,
                null,
                null);
    }
}
