package vn.motcua.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortalSourceTest {
    private final PortalSource source = new PortalSource(allowing(URI.create("https://portal.example.vn/files")));

    @Test
    void anAddressBelowTheBaseIsAllowed() {
        assertThat(source.allowed("https://portal.example.vn/files/77a1?v=1")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://portal.example.vn/files/1",
                "https://portal.example.vn:8443/files/1",
                "https://portal.example.vn.evil.example/files/1",
                "https://portal.example.vn@127.0.0.1/files/1",
                "https://user:secret@portal.example.vn/files/1",
                "https://portal.example.vn/filesystem/1",
                "https://portal.example.vn/files/../admin",
                "https://portal.example.vn/files/%2e%2e/admin",
                "https://portal.example.vn/files/1#fragment",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "//portal.example.vn/files/1",
                "mailto:files@portal.example.vn",
                "https://portal.example.vn/fi les/1",
                ""
            })
    void anythingElseIsNot(String url) {
        assertThat(source.allowed(url)).isEmpty();
    }

    private static DocumentRules allowing(URI base) {
        return new DocumentRules() {
            @Override
            public long maximumBytes() {
                return 1000;
            }

            @Override
            public int mostVersions() {
                return 10;
            }

            @Override
            public Remove remove() {
                throw new UnsupportedOperationException("nothing is removed here");
            }

            @Override
            public Fetch fetch() {
                return new Fetch() {
                    @Override
                    public Optional<List<URI>> allowed() {
                        return Optional.of(List.of(base));
                    }

                    @Override
                    public Duration every() {
                        return Duration.ofSeconds(1);
                    }

                    @Override
                    public Duration timeout() {
                        return Duration.ofSeconds(1);
                    }

                    @Override
                    public Duration pause() {
                        return Duration.ofSeconds(1);
                    }

                    @Override
                    public Duration longestPause() {
                        return Duration.ofSeconds(1);
                    }

                    @Override
                    public int attempts() {
                        return 1;
                    }
                };
            }
        };
    }
}
