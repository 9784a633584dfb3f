package vn.motcua.procedure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.procedure.checking.CheckFixtures.APPLICATION;
import static vn.motcua.procedure.checking.CheckFixtures.DEPLOYED;
import static vn.motcua.procedure.checking.CheckFixtures.changed;
import static vn.motcua.procedure.checking.CheckFixtures.submission;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Submission;
import vn.motcua.events.SupplementReason;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.worktime.Hanoi;

/** A case that a ministry's central system holds is not filed here (NĐ 224/2026/NĐ-CP Art. 15(1)i). */
class MinistrySystemTest {
    private static final String FORM =
            "{\"residenceCommune\": \"cau-giay\", \"maritalStatus\": \"SINGLE\", \"purpose\": \"Kết hôn\"}";

    @ParameterizedTest
    @EnumSource(names = {"COUNTER", "ONLINE", "PORTAL"})
    void whateverTheChannel(Channel channel) {
        var clock =
                Clock.fixed(OffsetDateTime.parse("2026-08-20T10:00:00+07:00").toInstant(), Hanoi.ZONE);
        var filed = submission("1.004873", channel, new Submission.Place("H26.101", "mot-cua"), FORM, "TO-KHAI");

        var checked = new CheckApplication(new Conditions(), new JsonSchemas(), clock)
                .check(APPLICATION, filed, inTheMinistrysSystem());

        assertThat(checked.findings())
                .filteredOn(finding -> finding.code().equals("ministry-system"))
                .extracting(Finding::severity, Finding::pointer, Finding::reason, Finding::basis)
                .containsExactly(tuple(
                        Severity.FAULT,
                        "/procedure",
                        SupplementReason.WRONG_AUTHORITY,
                        "NĐ 224/2026/NĐ-CP Điều 15(1)i"));
        assertThat(new CheckApplication(new Conditions(), new JsonSchemas(), clock)
                        .check(APPLICATION, filed, DEPLOYED)
                        .findings())
                .extracting(Finding::code)
                .doesNotContain("ministry-system");
    }

    private static Catalogue inTheMinistrysSystem() {
        return changed(provisions -> provisions.withObject("/filing").put("system", "MINISTRY"));
    }
}
