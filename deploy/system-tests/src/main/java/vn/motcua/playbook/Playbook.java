package vn.motcua.playbook;

import java.util.List;
import java.util.stream.Stream;
import vn.motcua.local.Service;

/** All rows. */
public final class Playbook {
    private Playbook() {}

    public static List<Row<?>> rows() {
        return Stream.<Row<?>[]>of(CaseRow.values(), DecisionRow.values(), ReviewRow.values(), ImportRow.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** The rows of that command. @param operation method and path as in the service's OpenAPI document */
    public static List<Row<?>> rows(Service service, String operation) {
        return rows().stream()
                .filter(row -> row.request().service() == service
                        && row.request().operation().equals(operation))
                .toList();
    }
}
