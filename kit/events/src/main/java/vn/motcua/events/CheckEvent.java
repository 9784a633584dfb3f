package vn.motcua.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.worktime.Limit;

/** Facts of {@link Topic#CHECK}: the legal check of an application. */
public sealed interface CheckEvent {
    UUID applicationId();

    /**
     * The check of one round. It never refuses: findings go to the counter, and an officer decides.
     *
     * @param procedure the procedure that is in force; it differs from the one asked for if that was replaced
     * @param validUntil first instant at which a change of the law makes the check invalid; absent if no change is
     * known
     * @param legs the process with agencies, conditions and limits resolved; empty if no procedure could be found
     * @param parameters the general rules in force, by name: the procedure version's value if it has one, else the
     * general value
     * @param held components that may not be asked for, because a published database holds their content
     * @param components the papers of the procedure, in its order; absent in checks before November 2026
     * @param contact as filed with this round; absent if this round brought none
     * @param note what the applicant said about the supplement of this round
     */
    record ApplicationChecked(
            UUID applicationId,
            OffsetDateTime checkedAt,
            @Nullable OffsetDateTime validUntil,
            @Nullable ProcedureInForce procedure,
            Submission submission,
            List<PlannedLeg> legs,
            List<Finding> findings,
            List<FeeItem> fees,
            Map<String, LawParameter> parameters,
            @Nullable List<HeldDocument> held,
            @Nullable List<Component> components,
            @Nullable Contact contact,
            @Nullable String note)
            implements CheckEvent {
        /** The same check with what came beside the submission. */
        public ApplicationChecked filedWith(@Nullable Contact contact, @Nullable String note) {
            return new ApplicationChecked(
                    applicationId,
                    checkedAt,
                    validUntil,
                    procedure,
                    submission,
                    legs,
                    findings,
                    fees,
                    parameters,
                    held,
                    components,
                    contact,
                    note);
        }

        /** Whether the procedure has such a paper; true where the check does not know. */
        public boolean asksFor(String document) {
            return components == null
                    || components.stream()
                            .anyMatch(component -> component.code().equals(document));
        }

        /** The database that holds this component's content, if there is one. */
        public Optional<HeldDocument> heldIn(String document) {
            return Stream.ofNullable(held)
                    .flatMap(List::stream)
                    .filter(each -> each.document().equals(document))
                    .findFirst();
        }
    }

    /**
     * A component that may not be asked for, because this database holds its content.
     *
     * @param document the component's code
     * @param database its name
     * @param basis what it was published with
     * @param wanted whether the application needs it and lacks it: then it is looked up. Not so in older checks
     */
    record HeldDocument(String document, Text database, String basis, boolean wanted) {}

    /** A paper of the procedure (<i>thành phần hồ sơ</i>). */
    record Component(String code, Text name) {}

    /** The procedure and the version in force at the check. */
    record ProcedureInForce(
            String code,
            LocalDate version,
            Text name,
            @Nullable Text field) {}

    enum Route {
        /** Worked on in our own worklists. */
        INTERNAL,
        /** Worked on in another agency's own system, over HTTP. */
        EXTERNAL
    }

    /**
     * A leg with agency, conditions and limit resolved.
     *
     * @param key identifies the leg within its process
     * @param procedure the sub-procedure this leg settles
     * @param system the other agency's system, if the route is EXTERNAL
     * @param after keys of the legs that must end with a result before this one opens
     * @param limit counted from the instant the leg opens; absent if the law sets none
     * @param steps in order; an INTERNAL leg ends with an APPROVER's and a CLERK's step
     * @param limitSource what sets the limit
     */
    record PlannedLeg(
            String key,
            Text name,
            String procedure,
            String agency,
            @Nullable String unit,
            Route route,
            @Nullable String system,
            List<String> after,
            @Nullable Limit limit,
            List<PlannedStep> steps,
            List<PlannedResult> results,
            @Nullable String limitSource) {}

    record PlannedStep(
            String key, Text name, PostRole role, @Nullable String unit) {}

    /**
     * What the applicant receives from a leg.
     *
     * @param limit counted from acceptance if the law limits the result itself; absent if the leg's limit applies
     * @param limitSource what sets that limit
     */
    record PlannedResult(
            String code,
            Text name,
            @Nullable Limit limit,
            @Nullable String limitSource) {}

    enum Severity {
        /** The application cannot be settled as it stands. */
        FAULT,
        /** Something an officer should look at. */
        WARNING,
        INFORMATION
    }

    /**
     * What the check found.
     *
     * @param pointer JSON pointer into the submission
     * @param basis the provision the finding rests on
     * @param reason the reason to give when asking for a supplement; absent if asking the applicant cannot fix the
     * finding
     */
    record Finding(
            String code,
            Severity severity,
            @Nullable String pointer,
            Text message,
            @Nullable String basis,
            @Nullable SupplementReason reason) {}

    /**
     * What is to be paid.
     *
     * @param amount in đồng
     * @param moment when it is collected
     */
    record FeeItem(
            String code,
            Text name,
            long amount,
            Moment moment,
            @Nullable String basis) {}

    enum Moment {
        RECEPTION,
        /** With the supplement. */
        SUPPLEMENT,
        RETURN,
        /** Already paid at the portal. */
        PAID
    }

    /** A value set by law, with its legal text and how certain we are of it. */
    record LawParameter(String value, @Nullable String source, Certainty certainty) {
        @JsonIgnore
        public int asInt() {
            return Integer.parseInt(value);
        }
    }

    enum Certainty {
        FULL_TEXT,
        EXCERPT,
        SECONDARY,
        /** General knowledge or our own deduction: to be confirmed before real use. */
        UNCONFIRMED
    }
}
