package vn.motcua.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class PortalTest extends WithPartner {
    @Test
    void progressIsKeptInTheOrderOfArrivalRepeatsIncluded() throws Exception {
        var answer = caller.post("/portal/echo", progress("m-1", 1, "H26.101-1", "2"));
        caller.post("/portal/echo", progress("m-2", 2, "H26.101-1", "4"));
        caller.post("/portal/echo", progress("m-2", 2, "H26.101-1", "4"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("error_code").asInt(-1)).isZero();
        var arrivals = caller.get("/portal/echo?MaHoSo=H26.101-1").body().path("arrivals");
        assertThat(arrivals).extracting(PortalTest::messageId).containsExactly("m-1", "m-2", "m-2");
        assertThat(arrivals)
                .extracting(each -> each.path("duplicate").asBoolean())
                .containsExactly(false, false, true);
        assertThat(arrivals).extracting(each -> each.path("number").asInt()).containsExactly(1, 2, 3);
    }

    @Test
    void progressIsFoundByCaseApplicationAndExternalId() throws Exception {
        caller.post("/portal/echo", progress("m-1", 1, "H26.101-1", "2"));
        caller.post("/portal/echo", progress("m-2", 1, "H26.102-9", "2"));

        assertThat(caller.get("/portal/echo?MaHoSo=H26.102-9").body().path("arrivals"))
                .extracting(PortalTest::messageId)
                .containsExactly("m-2");
        assertThat(caller.get("/portal/echo?applicationId=app-H26.101-1").body().path("arrivals"))
                .extracting(PortalTest::messageId)
                .containsExactly("m-1");
        assertThat(caller.get("/portal/echo?externalId=ext-H26.101-1&MaHoSo=H26.102-9")
                        .body()
                        .path("arrivals"))
                .isEmpty();
        assertThat(caller.get("/portal/echo").body().path("arrivals")).hasSize(2);
    }

    @Test
    void thePortalFailsAsOftenAsItIsToldAndKeepsNothingOfIt() throws Exception {
        caller.post("/steer/portal", "{\"failNext\": 2}");

        assertThat(caller.post("/portal/echo", progress("m-1", 1, "H", "2")).status())
                .isEqualTo(503);
        assertThat(caller.post("/portal/echo", progress("m-1", 1, "H", "2")).status())
                .isEqualTo(503);
        assertThat(caller.post("/portal/echo", progress("m-1", 1, "H", "2")).status())
                .isEqualTo(200);
        assertThat(caller.get("/portal/echo").body().path("arrivals")).hasSize(1);
    }

    @Test
    void aDocumentComesBackAsItWasStored() throws Exception {
        var bytes = new byte[] {0, 1, 2, (byte) 0xff, '\n'};
        var stored = caller.call(caller.request("/portal/documents/gi%E1%BA%A5y-ch%E1%BB%A9ng-sinh.pdf")
                .header("Content-Type", "application/pdf")
                .PUT(BodyPublishers.ofByteArray(bytes)));

        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.body().path("name").asText()).isEqualTo("giấy-chứng-sinh.pdf");
        var request = caller.request("/portal/documents/gi%E1%BA%A5y-ch%E1%BB%A9ng-sinh.pdf")
                .build();
        var fetched = caller.http().send(request, BodyHandlers.ofByteArray());
        assertThat(fetched.body()).isEqualTo(bytes);
        assertThat(fetched.headers().firstValue("Content-Type")).contains("application/pdf");
    }

    @Test
    void aDocumentStoredAgainIsReplaced() throws Exception {
        for (var text : new String[] {"\"old\"", "\"new\""}) {
            caller.call(caller.request("/portal/documents/a.json").PUT(BodyPublishers.ofString(text)));
        }

        assertThat(caller.get("/portal/documents/a.json").body().asText()).isEqualTo("new");
    }

    private static String messageId(JsonNode arrival) {
        return arrival.path("body").path("messageId").asText();
    }

    private static String progress(String messageId, int sequence, String code, String state) {
        return """
            {"messageId": "%s", "sequence": %d, "service": "CapNhatTienDoHoSoMC", "applicationId": "app-%s",
             "externalId": "ext-%s", "data": [{"MaHoSo": "%s", "MaTTHC": "3.000722", "TrangThaiHoSo": "%s",
             "DonViXuLy": "UBND phường Cầu Giấy", "NguoiXuLy": "Nguyễn Thị Hoa"}]}""".formatted(messageId, sequence, code, code, code, state);
    }
}
