package vn.motcua.rest;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The templates of resources that have answered. Only they become labels of metrics: a request that is refused before any
 * resource is looked for, a malformed one for example, would bring its path as it came.
 */
@Singleton
class KnownPaths {
    static final String UNMATCHED = "/UNMATCHED";
    private static final String LABEL = "uri";

    private final Set<String> templates = ConcurrentHashMap.newKeySet();

    void add(String template) {
        templates.add(template);
    }

    @Produces
    @Singleton
    MeterFilter onlyTemplates() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var path = id.getTag(LABEL);
                return !id.getName().startsWith("http.server") || path == null || templates.contains(path)
                        ? id
                        : id.withTag(Tag.of(LABEL, UNMATCHED));
            }
        };
    }
}
