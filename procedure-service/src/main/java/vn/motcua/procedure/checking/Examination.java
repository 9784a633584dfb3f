package vn.motcua.procedure.checking;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Messages;
import vn.motcua.events.Submission;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.Dated;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.condition.FormValues;
import vn.motcua.worktime.Hanoi;

/** The check of one submission against the law of one instant: its findings, and how long that law stays unchanged. */
final class Examination {
    private final Submission submission;
    private final Catalogue catalogue;
    private final OffsetDateTime at;
    private final Conditions conditions;
    private final Map<String, Object> variables;
    private final List<Finding> findings = new ArrayList<>();
    private LocalDate changesOn;

    Examination(Submission submission, Catalogue catalogue, OffsetDateTime at, Conditions conditions) {
        this.submission = submission;
        this.catalogue = catalogue;
        this.at = at;
        this.conditions = conditions;
        var form = FormValues.of(submission.form());
        if (form.isEmpty()) {
            fault("form-unusable", "/form", Messages.of("examination.form-object-far"), null);
        }
        variables = Map.of(
                "form",
                form.orElse(Map.of()),
                "channel",
                submission.channel() == null ? "" : submission.channel().name(),
                Conditions.FILED_ON,
                filedOn().toString());
    }

    Submission submission() {
        return submission;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    LocalDate day() {
        return at.toLocalDate();
    }

    /** The day of filing, whatever day the law of the check is of. */
    LocalDate filedOn() {
        return submission.filedAt() == null
                ? day()
                : Hanoi.day(submission.filedAt().toInstant());
    }

    OffsetDateTime at() {
        return at;
    }

    List<Finding> findings() {
        return findings;
    }

    boolean formUsable() {
        return findings.stream().noneMatch(finding -> finding.code().equals("form-unusable"));
    }

    /**
     * A condition that the form does not decide counts as false and gives a warning.
     *
     * @param what what applies if it holds
     */
    boolean holds(String condition, Text what, String basis) {
        var answer = conditions.holds(condition, variables);
        if (answer.isEmpty()) {
            undetermined(what, basis);
        }
        return answer.orElse(false);
    }

    /** Empty if the form does not allow an answer. */
    Optional<Long> amount(String formula) {
        return conditions.amount(formula, variables);
    }

    /** True too if the form does not decide it. */
    boolean holdsIfDecided(String condition) {
        return conditions.holds(condition, variables).orElse(true);
    }

    private void undetermined(Text what, String basis) {
        tell(
                "condition-undetermined",
                Severity.WARNING,
                "/form",
                Messages.of("examination.form-does-decide", what),
                basis);
    }

    private void tell(String code, Severity severity, String pointer, Text message, String basis) {
        var finding = new Finding(code, severity, pointer, message, basis, Reasons.of(code));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    void fault(String code, String pointer, Text message, String basis) {
        tell(code, Severity.FAULT, pointer, message, basis);
    }

    void warning(String code, String pointer, Text message, String basis) {
        tell(code, Severity.WARNING, pointer, message, basis);
    }

    void information(String code, String pointer, Text message, String basis) {
        tell(code, Severity.INFORMATION, pointer, message, basis);
    }

    /** The check rests on this piece of law, so its result is valid only until that begins or ends. */
    void restsOn(Dated law) {
        if (law.from() != null) {
            changes(law.from());
        }
        if (law.to() != null) {
            changes(law.to().plusDays(1));
        }
    }

    /** The law changes on this day. */
    void changes(LocalDate day) {
        if (day.isAfter(day()) && (changesOn == null || day.isBefore(changesOn))) {
            changesOn = day;
        }
    }

    /** The first instant after the check at which the law it rests on changes, as far as is known. */
    Optional<OffsetDateTime> validUntil() {
        return Optional.ofNullable(changesOn)
                .map(day -> day.atStartOfDay(Hanoi.ZONE).toOffsetDateTime());
    }
}
