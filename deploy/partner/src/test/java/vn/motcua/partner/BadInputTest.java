package vn.motcua.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.partner.PartnerCaller.packageOf;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest extends WithPartner {
    @BeforeEach
    void aPackageIsThere() throws Exception {
        caller.post("/systems/tax-system/packages", packageOf("p-1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        /systems/tax-system/packages                 | not json
        /systems/tax-system/packages                 | ``
        /systems/tax-system/packages                 | [1]
        /systems/tax-system/packages                 | {} {}
        /systems/tax-system/packages                 | {"packageId": 7, "caseCode": "a", "legKey": "b", "procedure": "c"}
        /systems/tax-system/packages                 | {"packageId": "x", "caseCode": "a", "legKey": "b", "procedure": "c", "dueAt": "tomorrow"}
        /systems/tax-system/packages                 | {"packageId": "x", "caseCode": "a", "legKey": "b", "procedure": "c", "documents": "none"}
        /systems/TAX%20SYSTEM/packages               | {"packageId": "x", "caseCode": "a", "legKey": "b", "procedure": "c"}
        /steer/tax-system/packages/p-1/report        | {}
        /steer/tax-system/packages/p-1/report        | {"kind": "RESULT"}
        /steer/tax-system/packages/p-1/report        | {"kind": "RECEIVED", "outcome": "GRANTED"}
        /steer/tax-system/packages/p-1/report        | {"kind": "FINISHED"}
        /steer/tax-system/packages/p-1/report        | {"kind": "RECEIVED", "sequence": 0}
        /steer/tax-system/packages/p-1/report        | {"kind": "RECEIVED", "repeat": 1.5}
        /steer/tax-system/packages/p-1/report        | {"kind": "RECEIVED", "repeat": 99999999999}
        /steer/mode                                  | {"system": "tax-system", "mode": "ASLEEP"}
        /steer/portal                                | {"failNext": -1}
        /steer/databases                             | {}
        /steer/databases                             | {"away": "yes"}
        /steer/databases/records                     | {"personalNumber": "001"}
        /databases/lookups                           | {"person": {}}
        /portal/echo                                 | {"messageId": "m", "service": "s", "data": []}
        /portal/echo                                 | {"messageId": "m", "service": "s", "data": ["x"]}
        """)
    void badInputIsAnsweredWithAProblemAndLeavesNothing(String path, String body) throws Exception {
        var answer = caller.post(path, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.body().path("type").asText()).isEqualTo("urn:motcua:partner:bad-input");
        assertThat(answer.body().path("errors")).isNotEmpty();
        assertThat(caller.get("/systems/tax-system/packages").body().path("packages"))
                .hasSize(1);
        assertThat(caller.get("/portal/echo").body().path("arrivals")).isEmpty();
        assertThat(remote.told()).isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnce() throws Exception {
        var answer = caller.post("/systems/tax-system/packages", "{\"packageId\": \"x\", \"dueAt\": \"soon\"}");

        assertThat(answer.body().path("errors"))
                .extracting(error -> error.path("pointer").asText())
                .containsExactly("/caseCode", "/legKey", "/procedure", "/dueAt");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /systems/tax-system/packages/unknown, 404",
        "POST, /steer/tax-system/packages/unknown/report, 404",
        "GET,  /portal/documents/unknown.pdf, 404",
        "GET,  /portal/documents/..%2Fsystems.jsonl, 400",
        "PUT,  /portal/documents/..%2F..%2Fx, 400",
        "GET,  /nowhere, 404",
        "GET,  /, 404",
        "DELETE, /portal/echo, 405"
    })
    void whatIsNotThereIsAnsweredWithAProblem(String method, String path, int status) throws Exception {
        var answer =
                caller.call(caller.request(path).method(method, BodyPublishers.ofString("{\"kind\":\"RECEIVED\"}")));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
