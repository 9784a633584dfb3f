package vn.motcua.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import vn.motcua.playbook.client.City;
import vn.motcua.playbook.client.Eventually;

/** The echoes that the national portal received about a case it filed, from its own record. */
final class Echoes {
    private Echoes() {}

    static void expectInOrder(City city, Chronicle chronicle, String externalId, String caseCode) {
        var echoes = Eventually.get(
                "the portal to hear of the return",
                () -> Optional.of(city.partner().echoes("externalId", externalId))
                        .filter(heard -> !heard.isEmpty() && state(heard.getLast()) == 10));
        chronicle.expect(
                "portal: sequence",
                echoes.stream().map(echo -> echo.at("/body/sequence").asLong()).toList(),
                LongStream.rangeClosed(1, echoes.size()).boxed().toList());
        chronicle.expect(
                "portal: states in order",
                echoes.stream().map(Echoes::state).distinct().toList(),
                List.of(1, 2, 4, 9, 10));
        chronicle.expect(
                "portal: first call", echoes.getFirst().at("/body/service").asText(), "DongBoHoSoMC");
        chronicle.expect(
                "portal: last call", echoes.getLast().at("/body/service").asText(), "CapNhatTienDoHoSoMC");
        chronicle.expect("portal: procedure at first", field(echoes.getFirst(), "MaTTHC"), "2.002621");
        chronicle.expect("portal: procedure at last", field(echoes.getLast(), "MaTTHC"), "3.000722");
        chronicle.expect("portal: case code", field(echoes.getLast(), "MaHoSo"), caseCode);
        chronicle.expect(
                "portal: outcomes",
                results(echoes.getLast(), "KetQua").stream().distinct().toList(),
                List.of("GRANTED"));
        chronicle.expectThat(
                "portal: numbers",
                results(echoes.getLast(), "GiayToId").stream().noneMatch(String::isEmpty));
        // The last appointment, Mon 14/09/2026 17:00, in the protocol's time format (docs/law.md, Portal codes and the
        // echo).
        chronicle.expect("portal: due", field(echoes.getLast(), "NgayHenTra"), "20260914170000");
    }

    private static List<String> results(JsonNode echo, String field) {
        return echo.at("/body/data/0/DanhSachGiayToKetQua").findValuesAsText(field);
    }

    private static int state(JsonNode echo) {
        return echo.at("/body/data/0/TrangThaiHoSo").asInt();
    }

    private static String field(JsonNode echo, String name) {
        return echo.at("/body/data/0/" + name).asText();
    }
}
