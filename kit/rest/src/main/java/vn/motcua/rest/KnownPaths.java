package vn.motcua.rest;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The path templates of resources that have answered. Only they become metrics labels: a request that is refused before
 * the resource lookup, for example a malformed one, would add its actual path as a label.
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
