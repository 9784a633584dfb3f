package vn.motcua.routing.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.motcua.events.FormKind;
import vn.motcua.routing.external.CasePackage.State;
import vn.motcua.routing.external.PackageRequest.Standing;

/** What is to be sent of a file, and what the other system has. */
class CasePackageTest {
    private static final Instant NOW = Instant.parse("2026-08-21T02:00:00Z");
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-08-21T09:00:00+07:00");

    private final CasePackage sent =
            new CasePackage(UUID.randomUUID(), UUID.randomUUID(), "residence", "police", NOW, NOW);

    @Test
    void whatChangesAfterTheAcknowledgementIsSentAgain() {
        assertThat(acknowledged(0)).isTrue();
        assertThat(sent.state()).isEqualTo(State.ACKNOWLEDGED);

        asked(1);
        assertThat(sent.state()).isEqualTo(State.ACKNOWLEDGED);
        sent.answer(FormKind.SUPPLEMENT_REQUEST, Standing.SENT, null, AT, NOW);
        assertThat(sent.state()).isEqualTo(State.TO_SEND);
        assertThat(sent.revision()).isEqualTo(1);

        assertThat(acknowledged(1)).isFalse();
        assertThat(sent.state()).isEqualTo(State.ACKNOWLEDGED);
    }

    /** The answer of the system is for what was sent to it, not for what has changed since. */
    @Test
    void whatChangesWhileItIsOnItsWayIsSentAfterIt() {
        asked(1);
        sent.answer(FormKind.SUPPLEMENT_REQUEST, Standing.RETURNED, "Ảnh rõ", AT, NOW);

        assertThat(acknowledged(0)).isTrue();
        assertThat(sent.state()).isEqualTo(State.TO_SEND);
        assertThat(acknowledged(1)).isFalse();
        assertThat(sent.state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @Test
    void theNewestRequestForTheFormIsAnswered() {
        asked(1);
        sent.answer(FormKind.SUPPLEMENT_REQUEST, Standing.RETURNED, "Ảnh rõ", AT, NOW);
        asked(2);
        sent.asks(new PackageRequest(3, FormKind.APOLOGY, Standing.WITH_ONE_STOP, null, AT));

        sent.answer(FormKind.SUPPLEMENT_REQUEST, Standing.SENT, null, AT, NOW);

        assertThat(sent.requests())
                .extracting(PackageRequest::standing)
                .containsExactly(Standing.RETURNED, Standing.SENT, Standing.WITH_ONE_STOP);
    }

    @Test
    void aFileThatTheSystemHasIsNeverCancelledUntold() {
        acknowledged(0);
        asked(1);
        sent.answer(FormKind.SUPPLEMENT_REQUEST, Standing.SENT, null, AT, NOW);

        sent.cancel(NOW);

        assertThat(sent.state()).isEqualTo(State.TO_WITHDRAW);
    }

    /** The system may have had revisions that the restored database does not know. */
    @Test
    void afterARestoreTheFileGoesBeyondWhatTheSystemMayHave() {
        acknowledged(0);

        sent.restored(NOW);

        assertThat(sent.state()).isEqualTo(State.TO_SEND);
        assertThat(sent.revision()).isEqualTo(1000);
        sent.cancel(NOW);
        sent.withdrawn();
        sent.restored(NOW);
        assertThat(sent.state()).isEqualTo(State.WITHDRAWN);
    }

    private boolean acknowledged(int revision) {
        return sent.acknowledge(revision, "CT-1", NOW, NOW);
    }

    private void asked(int sequence) {
        sent.asks(new PackageRequest(sequence, FormKind.SUPPLEMENT_REQUEST, Standing.WITH_ONE_STOP, null, AT));
    }
}
