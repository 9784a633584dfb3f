package vn.motcua.partner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabasesTest extends WithPartner {
    private static final String QUESTION = """
            {"procedure": "1.004873", "document": "GIAY-KHAI-SINH", "person": {"personalNumber": "001090000001"}}""";

    @Test
    void theyKnowWhatTheyWereToldOfOnePersonAndOnePaper() throws Exception {
        holds("001090000001", "GIAY-KHAI-SINH", "{\"number\": \"215/2026\"}");
        holds("001090000002", "GIAY-KHAI-SINH", "{\"number\": \"9/2026\"}");

        var answer = caller.post("/databases/lookups", QUESTION).body();

        assertThat(answer.path("found").asBoolean()).isTrue();
        assertThat(answer.at("/data/number").asText()).isEqualTo("215/2026");
        assertThat(found(QUESTION.replace("GIAY-KHAI-SINH", "CT01"))).isFalse();
    }

    @Test
    void whatIsTakenBackIsNotThereAnyMore() throws Exception {
        holds("001090000001", "GIAY-KHAI-SINH", "{\"number\": \"215/2026\"}");
        caller.post("/steer/databases/records", """
                {"personalNumber": "001090000001", "document": "GIAY-KHAI-SINH"}""");

        assertThat(found(QUESTION)).isFalse();
    }

    @Test
    void whileTheyAreAwayTheySayNothing() throws Exception {
        caller.post("/steer/databases", "{\"away\": true}");
        assertThat(caller.post("/databases/lookups", QUESTION).status()).isEqualTo(503);

        caller.post("/steer/databases", "{\"away\": false}");
        assertThat(caller.post("/databases/lookups", QUESTION).status()).isEqualTo(200);
    }

    private void holds(String personalNumber, String document, String data) throws Exception {
        var record = "{\"personalNumber\": \"%s\", \"document\": \"%s\", \"data\": %s}"
                .formatted(personalNumber, document, data);
        assertThat(caller.post("/steer/databases/records", record).status()).isEqualTo(200);
    }

    private boolean found(String question) throws Exception {
        return caller.post("/databases/lookups", question).body().path("found").asBoolean();
    }
}
