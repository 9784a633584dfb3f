package vn.motcua.procedure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.checking.CheckFixtures.APPLICATION;
import static vn.motcua.procedure.checking.CheckFixtures.changed;
import static vn.motcua.procedure.checking.CheckFixtures.counter;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.worktime.Hanoi;

/** A result has the name of the day on which the application is checked. */
class RenamedResultTest {
    @ParameterizedTest
    @CsvSource({
        "2026-08-31, Giấy xác nhận tình trạng hôn nhân",
        "2026-09-01, Giấy xác nhận độc thân",
        "2026-12-31, Giấy xác nhận độc thân",
        "2027-01-01, Xác nhận điện tử"
    })
    void onEachDay(String day, String name) {
        assertThat(checked(day).legs().getFirst().results().getFirst().name().vi())
                .isEqualTo(name);
    }

    @Test
    void theCheckHoldsUntilTheNextName() {
        assertThat(checked("2026-08-31").validUntil()).isEqualTo(OffsetDateTime.parse("2026-09-01T00:00:00+07:00"));
    }

    private static ApplicationChecked checked(String day) {
        var clock = Clock.fixed(OffsetDateTime.parse(day + "T10:00:00+07:00").toInstant(), Hanoi.ZONE);
        var filed = counter(
                "1.004873",
                "{\"residenceCommune\": \"cau-giay\", \"maritalStatus\": \"SINGLE\", \"purpose\": \"Kết hôn\"}",
                "TO-KHAI");
        return new CheckApplication(new Conditions(), new JsonSchemas(), clock)
                .check(APPLICATION, filed, changed(RenamedResultTest::renamed));
    }

    private static void renamed(ObjectNode provisions) {
        ((ObjectNode) provisions.at("/process/0/results/0")).set("renamed", CheckFixtures.json("""
                [{"name": {"vi": "Giấy xác nhận độc thân", "en": "Certificate of being single"}, "from": "2026-09-01", "source": "thử"},
                 {"name": {"vi": "Xác nhận điện tử", "en": "Electronic certificate"}, "from": "2027-01-01", "source": "thử"}]
                """));
    }
}
