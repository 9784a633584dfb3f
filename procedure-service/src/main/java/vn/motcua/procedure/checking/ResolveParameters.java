package vn.motcua.procedure.checking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.motcua.events.CheckEvent.LawParameter;
import vn.motcua.procedure.catalogue.LawPeriod;

/** The rules in force at the check: those of the procedure version, otherwise the general ones. */
final class ResolveParameters {
    /** Parameters that only procedure control and the planning of posts use; no case needs them. */
    private static final List<String> OF_OFFICES =
            List.of("publication.", "review.", "online.", "staff.", "competence.");

    private final Examination examination;

    ResolveParameters(Examination examination) {
        this.examination = examination;
    }

    /** @param own the version's overrides */
    Map<String, LawParameter> resolve(Map<String, List<LawPeriod>> own) {
        var resolved = new TreeMap<String, LawParameter>();
        own.forEach((name, periods) -> read(periods).ifPresent(period -> resolved.put(name, parameter(period))));
        examination.catalogue().parameters().forEach((name, periods) -> {
            if (!resolved.containsKey(name) && OF_OFFICES.stream().noneMatch(name::startsWith)) {
                read(periods).ifPresent(period -> resolved.put(name, parameter(period)));
            }
        });
        return resolved;
    }

    private Optional<LawPeriod> read(List<LawPeriod> periods) {
        periods.forEach(period -> examination.changes(period.from()));
        var inForce = periods.stream()
                .filter(period -> period.covers(examination.day()))
                .findFirst();
        inForce.ifPresent(examination::restsOn);
        return inForce;
    }

    private static LawParameter parameter(LawPeriod period) {
        return new LawParameter(period.value(), period.source(), period.certainty());
    }
}
