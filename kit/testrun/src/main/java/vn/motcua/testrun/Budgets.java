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

/** How long the tests of each module may take, in seconds: {@code kit/testrun/budgets.properties}. */
record Budgets(Map<String, Duration> byModule) {
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

    /** The modules in two parts that take about as long; each in the order it was given. */
    List<List<String>> halves(List<String> modules) {
        var first = new HashSet<String>();
        var ahead = Duration.ZERO;
        for (var module : modules.stream()
                .sorted(Comparator.comparing(this::expected).reversed())
                .toList()) {
            if (ahead.isPositive()) {
                ahead = ahead.minus(expected(module));
            } else {
                first.add(module);
                ahead = ahead.plus(expected(module));
            }
        }
        return List.of(
                modules.stream().filter(first::contains).toList(),
                modules.stream().filter(module -> !first.contains(module)).toList());
    }

    private Duration expected(String module) {
        return of(module).orElse(Duration.ZERO);
    }
}
