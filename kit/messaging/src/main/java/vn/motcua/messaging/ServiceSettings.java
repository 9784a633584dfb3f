package vn.motcua.messaging;

import io.smallrye.config.ConfigMapping;

/** What identifies this service to others. */
@ConfigMapping(prefix = "motcua.service")
public interface ServiceSettings {
    /** Also the consumer group of all its channels. */
    String name();

    /** Identification code of the province or ministry that runs it (Decision 20/2020/QĐ-TTg): H26 is Hanoi. */
    String authority();

    /** The {@code source} of its events (CloudEvents 1.0). */
    default String source() {
        return "/" + authority() + "/" + name();
    }
}
