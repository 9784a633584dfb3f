package vn.motcua.routing.reception;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.events.CheckEvent.Moment;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.rest.Fault;
import vn.motcua.routing.casefile.CaseFile;
import vn.motcua.routing.reception.AcceptCaseFile.Acceptance;

/** Collects everything that prevents an acceptance. */
final class Obstacles {
    private Obstacles() {}

    static List<Fault> of(CaseFile file, Acceptance acceptance) {
        return Stream.of(process(file), competence(file), findings(file, acceptance), fee(file, acceptance))
                .flatMap(faults -> faults)
                .toList();
    }

    private static Stream<Fault> process(CaseFile file) {
        return only(file.checked().legs().isEmpty(), Fault.of("", "no-process"));
    }

    /** These faults cannot be accepted knowingly, because a leg that nobody is competent for cannot be handed over. */
    private static Stream<Fault> competence(CaseFile file) {
        return file.checked().legs().stream()
                .filter(leg -> leg.agency() == null)
                .map(leg -> Fault.of("/legs/" + leg.key(), "agency-unknown", leg.key()));
    }

    private static Stream<Fault> findings(CaseFile file, Acceptance acceptance) {
        if (acceptance.findingsAccepted() != null) {
            return Stream.empty();
        }
        return file.checked().findings().stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .map(finding -> new Fault(finding.pointer(), finding.code(), finding.message()));
    }

    private static Stream<Fault> fee(CaseFile file, Acceptance acceptance) {
        var owed = file.checked().fees().stream().anyMatch(fee -> fee.moment() == Moment.RECEPTION && fee.amount() > 0);
        return only(
                owed && acceptance.feeReceipt() == null && acceptance.exemption() == null,
                Fault.of("/feeReceipt", "fee-open"));
    }

    private static Stream<Fault> only(boolean when, Fault fault) {
        return when ? Stream.of(fault) : Stream.empty();
    }
}
