package vn.motcua.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.partner.PartnerCaller.packageOf;
import static vn.motcua.stack.test.Patience.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AgencySystemsTest extends WithPartner {
    private static final String POLICE = "/systems/police-residence-system/packages";
    private static final String REPORT = "/steer/police-residence-system/packages/p-1/report";

    @Test
    void aPackageIsTakenWithACodeAndADateOfTheOtherSide() throws Exception {
        var answer = caller.post(POLICE, packageOf("p-1"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("remoteCode").asText()).isEqualTo("PRS-2026-000001");
        assertThat(answer.body().path("remoteDueAt").asText()).isEqualTo("2026-09-08T17:00:00+07:00");
    }

    @Test
    void theSamePackageTwiceGetsTheSameAnswerAndIsOneRecord() throws Exception {
        var first = caller.post(POLICE, packageOf("p-1"));
        var second = caller.post(POLICE, packageOf("p-1"));

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.body()).isEqualTo(first.body());
        var packages = caller.get(POLICE).body().path("packages");
        assertThat(packages).hasSize(1);
        assertThat(packages.path(0).path("repeats")).hasSize(1);
    }

    @Test
    void eachSystemNumbersItsOwnPackages() throws Exception {
        caller.post(POLICE, packageOf("p-1"));
        var second = caller.post(POLICE, packageOf("p-2"));
        var elsewhere = caller.post("/systems/social-insurance-system/packages", packageOf("p-1"));

        assertThat(second.body().path("remoteCode").asText()).isEqualTo("PRS-2026-000002");
        assertThat(elsewhere.body().path("remoteCode").asText()).isEqualTo("SIS-2026-000001");
    }

    @Test
    void aManualSystemSaysNothingUntilItIsToldTo() throws Exception {
        caller.post(POLICE, packageOf("p-1"));
        assertThat(remote.told()).isEmpty();

        var answer = caller.post(REPORT, """
                {"kind": "RESULT", "outcome": "GRANTED", "at": "2026-09-04T10:30:00+07:00",
                 "result": {"code": "CT07", "number": "12/XN", "name": "Giấy xác nhận", "issuedAt": "2026-09-04"}}""");

        assertThat(answer.body().path("attempts").path(0).path("status").asInt())
                .isEqualTo(202);
        var told = remote.told().getFirst();
        assertThat(told.authorization()).isEqualTo("Bearer token-of-police-residence-system");
        assertThat(told.message().path("packageId").asText()).isEqualTo("p-1");
        assertThat(told.sequence()).isEqualTo(1);
        assertThat(told.message().path("outcome").asText()).isEqualTo("GRANTED");
        assertThat(told.message().path("at").asText()).isEqualTo("2026-09-04T10:30:00+07:00");
        assertThat(told.message().path("result").path("number").asText()).isEqualTo("12/XN");
        assertThat(told.message().path("handler").path("unit").asText()).isEqualTo("police-residence-system");
    }

    @Test
    void messagesCanBeSentOutOfOrder() throws Exception {
        caller.post(POLICE, packageOf("p-1"));

        caller.post(REPORT, "{\"kind\": \"RESULT\", \"outcome\": \"REJECTED\", \"sequence\": 2}");
        caller.post(REPORT, "{\"kind\": \"RECEIVED\", \"sequence\": 1}");

        assertThat(remote.told()).extracting(RemoteEnds.Told::sequence).containsExactly(2, 1);
        assertThat(remote.told().getFirst().message().path("reason").asText()).isNotBlank();
    }

    @Test
    void aMessageCanBeRepeatedUnderItsOneId() throws Exception {
        caller.post(POLICE, packageOf("p-1"));

        var answer = caller.post(REPORT, "{\"kind\": \"RECEIVED\", \"messageId\": \"m-1\", \"repeat\": 3}");

        assertThat(answer.body().path("attempts")).hasSize(3);
        assertThat(remote.told())
                .extracting(told -> told.message().path("messageId").asText())
                .containsExactly("m-1", "m-1", "m-1");
        var sent = caller.get(POLICE + "/p-1").body().path("sent");
        assertThat(sent).hasSize(1);
        assertThat(sent.path(0).path("attempts")).hasSize(3);
    }

    @Test
    void aMessageIsBroughtAgainUntilRoutingTakesIt() throws Exception {
        caller.post(POLICE, packageOf("p-1"));
        remote.answerNext(503, 401, 202);

        var answer = caller.post(REPORT, "{\"kind\": \"RECEIVED\"}");

        assertThat(answer.body().path("attempts").path(0).path("status").asInt())
                .isEqualTo(503);
        await().untilAsserted(() ->
                assertThat(remote.told()).extracting(RemoteEnds.Told::answered).containsExactly(503, 401, 202));
    }

    @Test
    void aMessageRoutingRefusesIsNotBroughtAgain() throws Exception {
        caller.post(POLICE, packageOf("p-1"));
        remote.answerNext(409, 422);

        var conflict = caller.post(REPORT, "{\"kind\": \"RECEIVED\"}");
        var unprocessable = caller.post(REPORT, "{\"kind\": \"IN_PROGRESS\"}");

        assertThat(conflict.body().path("attempts").path(0).path("status").asInt())
                .isEqualTo(409);
        assertThat(unprocessable.body().path("attempts").path(0).path("status").asInt())
                .isEqualTo(422);
        await().during(Duration.ofMillis(700))
                .untilAsserted(() -> assertThat(remote.told()).hasSize(2));
    }

    @Test
    void aWithdrawalIsTakenOnceAndNamesTheDay() throws Exception {
        caller.post(POLICE, packageOf("p-1"));

        var withdrawn = caller.post(POLICE + "/p-1/withdrawal", "");

        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(withdrawn.body().path("withdrawnAt").asText()).startsWith("20");
        assertThat(caller.post(POLICE + "/p-1/withdrawal", "").body()).isEqualTo(withdrawn.body());
        assertThat(caller.post(POLICE + "/p-2/withdrawal", "").status()).isEqualTo(404);
    }

    @Test
    void aSystemThatIsAwayTakesNothing() throws Exception {
        caller.post("/steer/mode", "{\"system\": \"police-residence-system\", \"mode\": \"AWAY\"}");

        var refused = caller.post(POLICE, packageOf("p-1"));
        var elsewhere = caller.post("/systems/identity-card-system/packages", packageOf("p-1"));

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
        assertThat(elsewhere.status()).isEqualTo(202);
        assertThat(caller.get(POLICE).body().path("packages")).isEmpty();
    }
}
