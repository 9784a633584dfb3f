package vn.motcua.intake.application;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Who looks at applications. Each kind adds its condition to the query: rows that a viewer may not see are never read,
 * so they answer 404. The conditions use {@code a}, {@code :who} and {@code :now}.
 */
public sealed interface Viewer {
    record Citizen(String id) implements Viewer {}

    record Officer(String id) implements Viewer {}

    record Portal(String id) implements Viewer {}

    String PARTY = """
            exists (select 1 from Party p where p.application = a and p.personalNumber = :who and p.kind = CITIZEN
                and p.validFrom <= :now and (p.validTo is null or p.validTo > :now)""";

    // Officers do not see a citizen's draft; they see a draft of the counter.
    String POST = """
            (a.state <> DRAFT or a.origin.channel = COUNTER)
            and exists (select 1 from Assignment s where s.officer = :who
                and s.validFrom <= :now and (s.validTo is null or s.validTo > :now)""";

    String id();

    /** Visible to parties, the receiving agency's one-stop, officers of agencies with an opened leg, and the filing portal. */
    default String sees() {
        return switch (this) {
            case Citizen citizen -> PARTY + ")";
            case Officer officer -> POST + """
                         and (s.agency = a.agency and s.role in (COUNTER_OFFICER, HEAD_OF_ONE_STOP)
                         or exists (select 1 from OpenedLeg l where l.key.applicationId = a.id and l.agency = s.agency)))""";
            case Portal portal -> "a.origin.portalClient = :who and a.createdAt <= :now";
        };
    }

    /** Who may act for the applicant: not a collector, and at the counter only the post that received it. */
    default String acts() {
        return switch (this) {
            case Citizen citizen -> PARTY + " and p.role in (OWNER, TRANSACTOR, REPRESENTATIVE))";
            case Officer officer ->
                POST + " and s.role = COUNTER_OFFICER and s.agency = a.agency and (s.unit is null or s.unit = a.unit))";
            case Portal portal -> sees();
        };
    }

    default Map<String, Object> parameters(Instant now) {
        return new HashMap<>(Map.of("who", id(), "now", now));
    }

    default Map<String, Object> parameters(Instant now, UUID application) {
        var parameters = parameters(now);
        parameters.put("id", application);
        return parameters;
    }
}
