package vn.motcua.procedure.national;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.procedure.national.NationalFixtures.parsed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.procedure.national.CompleteDraft.Fill;
import vn.motcua.procedure.national.CompleteDraft.Rule;

class CompleteDraftTest {
    private static final ObjectNode DRAFT = parsed("""
            {"field": {"vi": "Hộ tịch"}, "filing": {"online": "NONE"},
             "documents": [{"name": {"vi": "Tờ khai"}}, {"name": {"vi": "tờ khai"}}, {"name": {"vi": "Ảnh"}, "code": "A-1"}],
             "caseTypes": [{"ways": [{"limit": {"value": 3, "mode": "SAME_DAY_CUTOFF"}, "fees": [{"amount": 5000}]},
                                     {"limit": {"value": 4}}]}],
             "process": [{"agency": "receiving", "limits": [{"value": 5}], "results": [{"name": {"vi": "Giấy", "en": "Paper"}}]}]}
            """);

    @Test
    void everyPartGetsWhatItLacksAndKeepsWhatItHas() {
        var fill = new Fill(
                parsed("{\"sets\": 1, \"documents\": [], \"filing\": {\"online\": \"FULL\", \"system\": \"CITY\"}}"),
                parsed("{\"electronic\": true}"),
                parsed("{\"mode\": \"NEXT_DAY\"}"),
                parsed("{\"moment\": \"RETURN\", \"amount\": 1}"),
                parsed("{\"route\": \"INTERNAL\", \"agency\": \"H26\"}"));

        assertThat(completed(fill, Set.of())).isEqualTo(parsed("""
            {"field": {"vi": "Hộ tịch"}, "sets": 1, "filing": {"online": "NONE", "system": "CITY"},
             "documents": [{"name": {"vi": "Tờ khai"}, "electronic": true}, {"name": {"vi": "tờ khai"}, "electronic": true},
                {"name": {"vi": "Ảnh"}, "code": "A-1", "electronic": true}],
             "caseTypes": [{"ways": [{"limit": {"value": 3, "mode": "SAME_DAY_CUTOFF"}, "fees": [{"amount": 5000, "moment": "RETURN"}]},
                                     {"limit": {"value": 4, "mode": "NEXT_DAY"}}]}],
             "process": [{"agency": "receiving", "route": "INTERNAL", "limits": [{"value": 5, "mode": "NEXT_DAY"}],
                "results": [{"name": {"vi": "Giấy", "en": "Paper"}}]}]}
            """));
    }

    @Test
    void codesAreMadeOfTheWordsWhateverTheirCase() {
        var completed = completed(Fill.nothing(), Set.of(Rule.CODES));

        // printf 'hộ tịch' | sha256sum, and so on
        assertThat(completed.at("/field/code").asText()).isEqualTo("LV-7aa1fbb01b");
        assertThat(completed.findValuesAsText("code"))
                .contains("GT-c43faaafde", "GT-c43faaafde-2", "A-1", "KQ-5c6ef05c88");
    }

    @Test
    void englishIsTheVietnameseTextMarked() {
        var completed = completed(Fill.nothing(), Set.of(Rule.ENGLISH));

        assertThat(completed.at("/field/en").asText()).isEqualTo("[vi] Hộ tịch");
        assertThat(completed.at("/documents/0/name/en").asText()).isEqualTo("[vi] Tờ khai");
        assertThat(completed.at("/process/0/results/0/name/en").asText()).isEqualTo("Paper");
    }

    @Test
    void thatThereIsNoLimitIsAcceptedWhereTheRecordStatesNone() {
        var draft = parsed("""
                {"caseTypes": [{"ways": [{"channels": ["COUNTER"]}, {"channels": ["ONLINE"]}]}]}""");

        CompleteDraft.complete(draft, Fill.nothing(), Set.of(Rule.NO_LIMIT));

        assertThat(draft.at("/accepted")).hasSize(1);
        assertThat(draft.at("/accepted/0/code").asText()).isEqualTo("no-limit");
        assertThat(draft.at("/accepted/0/reason/vi").asText())
                .isEqualTo("Bản ghi của Cơ sở dữ liệu quốc gia không nêu thời hạn");
    }

    /** Where one way has a limit, a person says what holds for the other. */
    @Test
    void thatThereIsNoLimitIsNotAcceptedWhereOneWayHasOne() {
        var draft = parsed("""
                {"caseTypes": [{"ways": [{"limit": {"value": 3}}, {"channels": ["ONLINE"]}]}]}""");

        CompleteDraft.complete(draft, Fill.nothing(), Set.of(Rule.NO_LIMIT));

        assertThat(draft.has("accepted")).isFalse();
    }

    @Test
    void englishIsNotLongerThanATextMayBe() {
        var draft = parsed("{\"name\": {}}");
        ((ObjectNode) draft.get("name")).put("vi", "đ".repeat(1000));

        CompleteDraft.complete(draft, Fill.nothing(), Set.of(Rule.ENGLISH));

        assertThat(draft.at("/name/en").asText()).isEqualTo("[vi] " + "đ".repeat(995));
    }

    private static ObjectNode completed(Fill fill, Set<Rule> rules) {
        var draft = DRAFT.deepCopy();
        CompleteDraft.complete(draft, fill, rules);
        return draft;
    }
}
