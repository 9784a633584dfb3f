package vn.motcua.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.fuzz.document.ApiDocument;
import vn.motcua.local.Service;

/** Reads the documents of the packaged services. */
@Tag("edge")
class PlaybookTest {
    /** Queries, an archive that only an empty catalogue accepts, and operator actions on objects that other tests have broken. */
    private static final Set<String> NO_COMMANDS = Set.of(
            "POST /v1/checks",
            "POST /v1/look-up",
            "POST /v1/deadlines/preview",
            // A batch gives the commands that have rows, one by one.
            "POST /v1/batches/accept",
            "POST /v1/batches/assign",
            "POST /v1/batches/complete",
            "POST /v1/batches/approve",
            "POST /v1/batches/issue",
            "POST /v1/batches/hand-over",
            // A file means nothing until the report that names it, which has a row.
            "PUT /v1/applications/{id}/results/{leg}/file",
            // A question asked again changes nothing of the case.
            "POST /v1/cases/{case}/lookups/{document}",
            "POST /v1/archive",
            "POST /v1/ops/parked-events/{id}/replay",
            "POST /v1/ops/parked-events/{id}/discard",
            "POST /v1/ops/packages/{id}/send",
            "POST /v1/ops/packages/{id}/close",
            "POST /v1/ops/unfetched-documents/{id}/fetch",
            "POST /v1/ops/unfetched-documents/{id}/close",
            "POST /v1/deliveries/{id}/resend",
            "POST /v1/deliveries/{id}/close");

    @ParameterizedTest
    @EnumSource
    void everyCommandHasARow(Service service) {
        var commands = operations(service);
        commands.removeAll(NO_COMMANDS);

        assertThat(rows(service)).containsAll(commands);
    }

    @ParameterizedTest
    @EnumSource
    void everyRowGivesACommand(Service service) {
        var commands = operations(service);

        assertThat(rows(service).stream().filter(operation -> !operation.startsWith("GET ")))
                .allMatch(commands::contains);
    }

    @Test
    void everyRowComesAfterOneThatCanBeGivenAndEndsAtAFirst() {
        for (var row : Playbook.rows()) {
            assertThat(first(row).after()).as(row.name()).isNull();
        }
    }

    private static Row<?> first(Row<?> row) {
        return row.after() == null ? row : first(row.after());
    }

    private static TreeSet<String> rows(Service service) {
        var operations = new TreeSet<String>();
        Playbook.rows().stream()
                .filter(row -> row.request().service() == service)
                .forEach(row -> operations.add(row.request().operation()));
        return operations;
    }

    /** The operations that change something, from the service's document. */
    private static TreeSet<String> operations(Service service) {
        return ApiDocument.built(service).operations().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .map(operation -> operation.method() + " " + operation.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
