package vn.motcua.testrun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The time budget of each module's tests, in seconds: {@code kit/testrun/budgets.properties}. */
record Budgets(Map<String, Duration> byModule) {
    private static final Duration BOOT = Duration.ofSeconds(35);

    static Budgets read(Path root) throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(root.resolve("kit/testrun/budgets.properties"))) {
            properties.load(in);
        }
        var budgets = new HashMap<String, Duration>();
        for (var module : properties.stringPropertyNames()) {
            budgets.put(
                    module,
                    Duration.ofSeconds(
                            Long.parseLong(properties.getProperty(module).strip())));
        }
        return new Budgets(budgets);
    }

    Optional<Duration> of(String module) {
        return Optional.ofNullable(byModule.get(module));
    }

    /**
     * Splits the modules into two parts that take about equally long; each keeps the given order.
     *
     * @param boots whether a module's tests boot a service, which takes time before the first test is counted
     */
    List<List<String>> halves(List<String> modules, Predicate<String> boots) {
        var expected = modules.stream()
                .collect(Collectors.toMap(
                        module -> module,
                        module -> of(module).orElse(Duration.ZERO).plus(boots.test(module) ? BOOT : Duration.ZERO)));
        var first = new HashSet<String>();
        var ahead = Duration.ZERO;
        for (var module : modules.stream()
                .sorted(Comparator.<String, Duration>comparing(expected::get).reversed())
                .toList()) {
            if (ahead.isPositive()) {
                ahead = ahead.minus(expected.get(module));
            } else {
                first.add(module);
                ahead = ahead.plus(expected.get(module));
            }
        }
        return List.of(
                modules.stream().filter(first::contains).toList(),
                modules.stream().filter(module -> !first.contains(module)).toList());
    }
}
