package vn.motcua.drill.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import vn.motcua.playbook.Case;
import vn.motcua.playbook.client.City;

/** Steers another agency's system: reports are late, repeated or in the wrong order, and grant or refuse. */
record OtherAgency(City city, String system, RetryingHand<Case> hand, Pace pace) {
    private static final int ONE_IN = 3;

    /** Reports that the system has the case's package, and some time later the result; sometimes in the wrong order. */
    void work(Case file, RandomGenerator random) {
        var path = packageOf(file.code());
        var received = report("RECEIVED", 1, 1 + random.nextInt(2));
        var result = report("RESULT", 2, 1 + random.nextInt(ONE_IN));
        result.put("outcome", random.nextInt(ONE_IN) == 0 ? "REJECTED" : "GRANTED");
        var early = random.nextInt(ONE_IN) == 0;
        tell(path, early ? result : received);
        pace.pause();
        tell(path, early ? received : result);
    }

    private String packageOf(String caseCode) {
        return hand.await(
                "the package of " + caseCode + " at " + system,
                () -> city.partner().readPackages(system),
                list -> StreamSupport.stream(list.body().path("packages").spliterator(), false)
                        .filter(each -> each.at("/content/caseCode").asText().equals(caseCode))
                        .map(each -> each.path("packageId").asText())
                        .findFirst());
    }

    /** The id is chosen once, so that a repeated order sends the same message. */
    private static Map<String, Object> report(String kind, int sequence, int repeat) {
        var report = new LinkedHashMap<String, Object>();
        report.put("messageId", UUID.randomUUID().toString());
        report.put("kind", kind);
        report.put("sequence", sequence);
        report.put("repeat", repeat);
        return report;
    }

    private void tell(String packageId, Map<String, Object> report) {
        hand.await(
                "the system to take the order to report", () -> city.partner().tryReport(system, packageId, report));
    }
}
