package vn.motcua.drill.audit;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.local.LocalSystem;
import vn.motcua.local.Service;

/**
 * The work that is still pending.
 *
 * @param outbox events that are not on a topic yet
 * @param unread events that some consumer has not applied yet
 * @param parked events that wait for another event; dead ones are not counted, because they wait for a person
 * @param deliveries mails and echoes to be sent
 * @param packages to be sent to other agencies, or whose withdrawal is to be sent
 * @param documents to be fetched from a portal
 */
public record Backlog(long outbox, long unread, long parked, long deliveries, long packages, long documents) {
    private static final String COUNTED = "where subject ~ '^[0-9a-f]{8}-'";

    /** @throws IllegalStateException if a database cannot be queried */
    public static Backlog of(LocalSystem system) {
        var tables = new Tables(system);
        return new Backlog(
                count(tables, "select count(*) n from outbox"),
                written(tables) - applied(tables),
                count(tables, "select count(*) n from parked_event where kind <> 'DEAD'"),
                number(tables, Service.NOTIFICATION, "select count(*) n from delivery where state = 'PENDING'"),
                number(
                        tables,
                        Service.ROUTING,
                        "select count(*) n from package where state in ('TO_SEND', 'TO_WITHDRAW')"),
                number(tables, Service.INTAKE, "select count(*) n from document where status = 'TO_FETCH'"));
    }

    public boolean isEmpty() {
        return equals(new Backlog(0, 0, 0, 0, 0, 0));
    }

    private static long count(Tables tables, String query) {
        return Stream.of(Service.values())
                .mapToLong(service -> number(tables, service, query))
                .sum();
    }

    /** Counts each event once per consuming service: intake's three times, procedure's once, routing's twice. */
    private static long written(Tables tables) {
        var sum = "select coalesce(sum(last_sequence), 0) n from outbox_stream " + COUNTED;
        return 3 * number(tables, Service.INTAKE, sum)
                + number(tables, Service.PROCEDURE, sum)
                + 2 * number(tables, Service.ROUTING, sum);
    }

    private static long applied(Tables tables) {
        // Events of other sources are in no outbox of ours, so they must not be counted here either.
        var ours = " and source in ('/H26/intake', '/H26/procedure', '/H26/routing')";
        return count(tables, "select coalesce(sum(last_sequence), 0) n from inbox_stream " + COUNTED + ours);
    }

    private static long number(Tables tables, Service service, String query) {
        return tables.rows(service, query).getFirst().path("n").asLong();
    }

    @Override
    public String toString() {
        return Stream.of(
                        "outbox " + outbox,
                        "to apply " + unread,
                        "parked " + parked,
                        "mails and echoes " + deliveries,
                        "packages " + packages,
                        "documents " + documents)
                .collect(Collectors.joining(", "));
    }
}
