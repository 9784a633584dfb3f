package vn.motcua.procedure.checking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.procedure.checking.CheckFixtures.APPLICATION;
import static vn.motcua.procedure.checking.CheckFixtures.changed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.Channel;
import vn.motcua.events.CheckEvent.ApplicationChecked;
import vn.motcua.events.CheckEvent.Finding;
import vn.motcua.events.CheckEvent.Severity;
import vn.motcua.events.Submission;
import vn.motcua.events.SupplementReason;
import vn.motcua.events.Text;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CodeList;
import vn.motcua.procedure.condition.Conditions;
import vn.motcua.procedure.form.JsonSchemas;
import vn.motcua.worktime.Hanoi;

/** What is answered is an entry of its list on the day of filing, and fits the other answers. */
class FormListsTest {
    private static final CodeList COLOURS = new CodeList(
            "colours",
            new Text("Màu", "Colours"),
            "Thông tư thử",
            List.of(
                    entry("red", null, null),
                    entry("green", null, "2026-08-31"),
                    entry("blue", "2026-09-01", null),
                    entry("grey", null, "2025-12-31"),
                    entry("grey", "2026-08-01", null)));

    private static CodeList.Entry entry(String code, String from, String to) {
        return new CodeList.Entry(
                code,
                new Text("Màu " + code, code),
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "red, 2026-08-20,",
        "green, 2026-08-31,",
        "green, 2026-09-01, form-list-ended",
        "blue, 2026-08-31, form-list-ended",
        "blue, 2026-09-01,",
        "grey, 2026-07-31, form-list-ended",
        "grey, 2026-08-20,",
        "pink, 2026-08-20, form-list",
        "RED, 2026-08-20, form-list"
    })
    void anAnswerIsAnEntryOfTheDay(String colour, String day, String finding) {
        var found = checked(day, "\"colour\": \"%s\"".formatted(colour)).findings();

        assertThat(found)
                .filteredOn(each -> each.pointer().equals("/form/colour"))
                .extracting(Finding::code, Finding::severity, Finding::reason, Finding::basis)
                .isEqualTo(
                        finding == null
                                ? List.of()
                                : List.of(tuple(finding, Severity.FAULT, SupplementReason.INEXACT, "Thông tư thử")));
    }

    @Test
    void whatIsNotAnsweredIsNotLookedUp() {
        assertThat(checked("2026-08-20", "\"purpose\": \"x\"").findings())
                .noneMatch(each -> each.code().startsWith("form-list"));
    }

    /** A check is made again when the law has changed, or the officer asks for it. */
    @ParameterizedTest
    @CsvSource({"green, 2026-08-31,", "blue, 2026-08-31, form-list-ended"})
    void theDayOfFilingCountsWhenItIsCheckedLater(String colour, String filed, String finding) {
        var found = checked(filed, "2026-10-01", "\"colour\": \"%s\", \"born\": \"2026-09-15\"".formatted(colour))
                .findings();

        assertThat(found)
                .filteredOn(each -> each.pointer().equals("/form/colour"))
                .extracting(Finding::code)
                .isEqualTo(finding == null ? List.of() : List.of(finding));
        assertThat(found)
                .filteredOn(each -> each.code().equals("form-condition"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"cau-giay,", "dong-da, form-list"})
    void theCommunesAreTheAreasOfTheLaw(String commune, String finding) {
        var found =
                checked("2026-08-20", "\"commune\": \"%s\"".formatted(commune)).findings();

        assertThat(found)
                .filteredOn(each -> each.pointer().equals("/form/commune"))
                .extracting(Finding::code)
                .isEqualTo(finding == null ? List.of() : List.of(finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"born\": \"2026-08-20\" |",
                "\"born\": \"2026-08-21\" | /form/born",
                "\"born\": \"2026-08-01\", \"died\": \"2026-07-31\" | /form/died",
                "\"born\": \"2026-08-01\", \"died\": \"2026-08-01\" |",
                "\"died\": \"2026-08-01\" |",
                "\"born\": 7 |"
            })
    void conditionsBetweenFieldsAndTheDayOfFiling(String answers, String pointer) {
        var found = checked("2026-08-20", answers).findings();

        assertThat(found)
                .filteredOn(each -> each.code().equals("form-condition"))
                .extracting(Finding::pointer)
                .isEqualTo(pointer == null ? List.of() : List.of(pointer));
    }

    @Test
    void aConditionSaysItsOwnWords() {
        assertThat(checked("2026-08-20", "\"born\": \"2027-01-01\"").findings())
                .filteredOn(each -> each.code().equals("form-condition"))
                .extracting(Finding::message)
                .containsExactly(new Text("Sinh sau ngày nộp.", "Born after the day of filing."));
    }

    private static ApplicationChecked checked(String day, String answers) {
        return checked(day, day, answers);
    }

    private static ApplicationChecked checked(String filedOn, String day, String answers) {
        var clock = Clock.fixed(OffsetDateTime.parse(day + "T10:00:00+07:00").toInstant(), Hanoi.ZONE);
        var filed = CheckFixtures.submission(
                filedOn + "T23:30:00+07:00",
                "1.004873",
                Channel.COUNTER,
                new Submission.Place("H26.101", "mot-cua"),
                "{%s}".formatted(answers),
                "TO-KHAI");
        return new CheckApplication(new Conditions(), new JsonSchemas(), clock).check(APPLICATION, filed, catalogue());
    }

    private static Catalogue catalogue() {
        var law = changed(FormListsTest::form);
        return new Catalogue(
                law.agencies(), law.areas(), law.parameters(), Map.of(), Map.of("colours", COLOURS), law.procedures());
    }

    private static void form(ObjectNode provisions) {
        provisions.set("form", CheckFixtures.json("""
                {"type": "object",
                 "properties": {
                   "colour": {"$ref": "#/$defs/colour"},
                   "commune": {"type": "string", "list": "communes"},
                   "born": {}, "died": {}},
                 "$defs": {"colour": {"type": "string", "list": "colours"}},
                 "conditions": [
                   {"holds": "form.born <= filedOn", "field": "/born",
                    "text": {"vi": "Sinh sau ngày nộp.", "en": "Born after the day of filing."}},
                   {"holds": "form.died >= form.born", "field": "/died",
                    "text": {"vi": "Chết trước khi sinh.", "en": "Died before birth."}}]}
                """));
    }
}
