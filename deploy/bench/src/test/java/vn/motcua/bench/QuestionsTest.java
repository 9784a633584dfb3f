package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.bench.Questions.Kind;

class QuestionsTest {
    private final CityCatalogue catalogue = new CityCatalogue(new Random(1));
    private final Questions questions = new Questions(catalogue);

    @Test
    void everyProcedureHasACodeAndANameOfItsOwn() {
        assertThat(catalogue.names()).hasSize(3000);
        assertThat(catalogue.names()).extracting(CityCatalogue.Name::code).doesNotHaveDuplicates();
        assertThat(catalogue.names()).extracting(CityCatalogue.Name::text).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyKindOfQuestionCanBeAsked(Kind kind) {
        for (int seed = 0; seed < 1000; seed++) {
            var path = questions.of(kind, new Random(seed)).path();

            assertThat(URI.create(path).getPath()).startsWith("/v1/procedures");
            assertThat(path).doesNotContain(" ").matches("\\p{ASCII}+");
        }
    }

    @Test
    void namesAreFoldedAsPeopleTypeThem() {
        assertThat(CityCatalogue.folded("Điều chỉnh giấy phép, đất ĐAI (1.004222)"))
                .isEqualTo("dieu chinh giay phep dat dai 1.004222");
    }

    @Test
    void searchesAreOfEveryKind() {
        var dice = new Random(2);

        assertThat(Stream.generate(() -> questions.search(dice).kind()).limit(2000))
                .contains(
                        Kind.WORDS,
                        Kind.WORDS_MIXED,
                        Kind.MISSPELT,
                        Kind.PEOPLES,
                        Kind.ONE_WORD,
                        Kind.CODE,
                        Kind.FILTERED,
                        Kind.FILTERS)
                .contains(Kind.NOTHING)
                .doesNotContain(Kind.LOOKUP);
    }
}
