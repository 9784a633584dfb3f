package vn.motcua.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.partner.PartnerCaller.packageOf;
import static vn.motcua.stack.test.Patience.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Systems that report by themselves, as a user of the local run sees them. */
class WorkingSystemsTest extends WithPartner {
    private static final String CARD = "/systems/identity-card-system/packages";

    @Override
    Partner begin() throws Exception {
        return PartnerFixture.automatic(data, remote);
    }

    @Test
    void aPackageIsReportedReceivedAndThenGranted() throws Exception {
        caller.post(CARD, packageOf("p-1"));

        await().untilAsserted(() -> assertThat(kinds()).containsExactly("RECEIVED", "RESULT"));
        var result = remote.told().getLast().message();
        assertThat(result.path("sequence").asInt()).isEqualTo(2);
        assertThat(result.path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(result.path("result").path("number").asText()).isEqualTo("ICS-2026-000001/KQ");
        assertThat(result.path("at").asText()).isEqualTo("2026-09-03T09:00:00+07:00");
    }

    @Test
    void aSystemThatRefusesReportsARejectionWithItsReason() throws Exception {
        steer("REFUSE");

        caller.post(CARD, packageOf("p-1"));

        await().untilAsserted(() -> assertThat(kinds()).containsExactly("RECEIVED", "RESULT"));
        var result = remote.told().getLast().message();
        assertThat(result.path("outcome").asText()).isEqualTo("REJECTED");
        assertThat(result.path("reason").asText()).isEqualTo("Không đủ điều kiện giải quyết theo quy định");
        assertThat(result.path("basis").asText()).isEqualTo("Điều 19 khoản 8 Nghị định 61/2018/NĐ-CP");
    }

    @Test
    void aLateSystemFallsSilentUntilItWorksAgain() throws Exception {
        steer("LATE");
        caller.post(CARD, packageOf("p-1"));
        await().during(Duration.ofMillis(600))
                .untilAsserted(() -> assertThat(kinds()).isSubsetOf("RECEIVED"));

        steer("AUTOMATIC");

        await().untilAsserted(() -> assertThat(kinds()).containsExactly("RECEIVED", "RESULT"));
    }

    @Test
    void aPackageSentTwiceIsReportedOnce() throws Exception {
        caller.post(CARD, packageOf("p-1"));
        caller.post(CARD, packageOf("p-1"));

        await().during(Duration.ofMillis(600)).until(() -> kinds().size() <= 2);
        assertThat(kinds()).containsExactly("RECEIVED", "RESULT");
    }

    private void steer(String mode) throws Exception {
        var answer = caller.post("/steer/mode", "{\"system\": \"identity-card-system\", \"mode\": \"" + mode + "\"}");
        assertThat(answer.status()).isEqualTo(200);
    }

    private List<String> kinds() {
        return remote.told().stream().map(RemoteEnds.Told::kind).toList();
    }
}
