package vn.motcua.drill.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** For each application intake shows the same as routing, and the application's state fits the case's. */
final class ViewCheck extends Check {
    private static final List<String> SAME = List.of("portalCode", "caseCode", "procedure", "receivingAgency");
    private static final List<String> SAME_TIME = List.of("acceptedAt", "dueAt", "endedAt");

    ViewCheck() {
        super("intake's view differs from routing's state");
    }

    @Override
    void examine(Snapshot world, Examination examination) {
        var applications = world.by("intake.application", "id");
        for (var file : world.rows("routing.case_file")) {
            var id = file.path("id").asText();
            var views = world.views().get(id);
            examination.expect(views != null, id, "not to be read through the APIs");
            if (views != null) {
                compare(id, views, examination);
            }
            var state = applications.containsKey(id)
                    ? applications.get(id).path("state").asText()
                    : "not there";
            examination.expect(
                    statesOf(file.path("state").asText()).contains(state),
                    id,
                    "the application is %s, the case %s",
                    state,
                    file.path("state").asText());
        }
    }

    private static void compare(String id, Snapshot.Views views, Examination examination) {
        for (var name : SAME) {
            var seen = views.intake().path(name);
            var real = views.routing().path(name);
            examination.expect(
                    seen.asText("").equals(real.asText("")) && !views.routing().isMissingNode(),
                    id,
                    "%s: intake shows %s, routing %s",
                    name,
                    seen,
                    real);
        }
        for (var name : SAME_TIME) {
            var seen = views.intake().path(name);
            var real = views.routing().path(name);
            examination.expect(isSameTime(seen, real), id, "%s: intake shows %s, routing %s", name, seen, real);
        }
        var results = Set.copyOf(views.intake().path("results").findValuesAsText("leg"));
        for (var leg : views.routing().path("legs")) {
            var issued = leg.hasNonNull("issuedAt");
            examination.expect(
                    results.contains(leg.path("key").asText()) == issued,
                    id,
                    "intake's results are %s, routing's leg %s",
                    results,
                    leg);
        }
    }

    private static boolean isSameTime(JsonNode seen, JsonNode real) {
        return seen.isTextual() && real.isTextual()
                ? OffsetDateTime.parse(seen.asText()).isEqual(OffsetDateTime.parse(real.asText()))
                : seen.isTextual() == real.isTextual();
    }

    /** The application's possible states for a state of the case. A request to withdraw that came too late stays visible. */
    private static Set<String> statesOf(String caseState) {
        return switch (caseState) {
            case "SUBMITTED" -> Set.of("SUBMITTED", "WITHDRAWAL_REQUESTED");
            // A leg in progress may request a supplement, too.
            case "ACCEPTED" -> Set.of("SUBMITTED", "SUPPLEMENT_REQUESTED", "WITHDRAWAL_REQUESTED");
            case "SUPPLEMENT_AT_INTAKE" -> Set.of("SUPPLEMENT_REQUESTED", "WITHDRAWAL_REQUESTED");
            default -> Set.of("CLOSED");
        };
    }
}
