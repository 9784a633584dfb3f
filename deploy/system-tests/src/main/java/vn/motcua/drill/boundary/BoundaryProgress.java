package vn.motcua.drill.boundary;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.local.Service;

/** Which of the wanted places have been hit. */
record BoundaryProgress(Map<Service, Set<String>> wanted, Places places) {

    /** The places at which no service has halted yet, each with its service. */
    List<String> left() {
        return Stream.of(Service.values())
                .flatMap(service -> left(service).stream().map(place -> service.title() + " " + place))
                .toList();
    }

    int hits() {
        return Stream.of(Service.values())
                .mapToInt(service -> places.hit(service).size())
                .sum();
    }

    /** The services halt in parallel, so the slowest one determines the remaining time. */
    String after(Duration sofar) {
        var perService = Stream.of(Service.values())
                .map(service -> "%s %d/%d".formatted(service.title(), done(service), of(service)))
                .collect(Collectors.joining(", "));
        var rest = Stream.of(Service.values())
                .filter(service -> done(service) > 0)
                .mapToLong(service -> sofar.toSeconds() * (of(service) - done(service)) / done(service))
                .max()
                .orElse(0);
        return "%s; about %d min left".formatted(perService, (rest + 59) / 60);
    }

    private int done(Service service) {
        return of(service) - left(service).size();
    }

    private int of(Service service) {
        return wanted.get(service).size();
    }

    boolean isLeft(Service service) {
        return !left(service).isEmpty();
    }

    private Set<String> left(Service service) {
        var left = new HashSet<>(wanted.get(service));
        left.removeAll(places.hit(service));
        return left;
    }
}
