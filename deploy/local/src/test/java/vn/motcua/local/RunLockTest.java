package vn.motcua.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.stack.LogSink;

class RunLockTest {

    @TempDir
    private Path data;

    @Test
    void aSecondSystemInTheSamePlaceIsRefusedAndTouchesNothing() {
        // Given
        var lock = RunLock.take(data);
        var second = new LocalSystem(Settings.in(data, Ports.usual(0)), (_, _) -> {}, LogSink.NOWHERE);

        // When
        assertThatThrownBy(second::start).isInstanceOf(Refusal.class).hasMessageContaining("./motcua stop");
        second.stop();

        // Then
        assertThat(RunLock.holder(data)).contains(ProcessHandle.current());
        lock.close();
        assertThat(RunLock.holder(data)).isEmpty();
    }
}
