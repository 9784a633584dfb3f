package vn.motcua.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ServiceClockTest {
    @Test
    void itTicksInMicrosecondsAsTheDatabaseKeepsThem() {
        var clock = new ServiceClock().clock(new SystemTime());

        assertThat(Stream.generate(clock::instant).limit(1_000)).allMatch(instant -> instant.getNano() % 1_000 == 0);
    }

    private record SystemTime() implements ClockSettings {
        @Override
        public Optional<Path> file() {
            return Optional.empty();
        }

        @Override
        public boolean local() {
            return false;
        }
    }
}
