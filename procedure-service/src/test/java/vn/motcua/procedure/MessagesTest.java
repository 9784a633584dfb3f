package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.stack.test.MessageBundle;

class MessagesTest {
    private final MessageBundle bundle = new MessageBundle();

    @Test
    void everyMessageStandsInBothLanguagesWithTheSameArguments() {
        assertThat(bundle.halfSaid()).isEmpty();
    }

    @Test
    void whatIsSaidHasAMessageAndEachMessageIsSaid() {
        assertThat(bundle.missing()).isEmpty();
        assertThat(bundle.neverSaid()).isEmpty();
    }
}
