package vn.motcua.notification.delivery;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.motcua.clock.MachineTime;
import vn.motcua.messaging.Uuid7;

@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {
    // Only the first pending delivery of each application, because the applicant and the portal must read events in
    // order.
    private static final String NEXT_DUE = """
            select * from delivery d
            where state = 'PENDING' and channel = :channel and next_try_at <= :now
              and not exists (
                select 1 from delivery earlier
                where earlier.state = 'PENDING' and earlier.channel = d.channel
                  and earlier.application_id = d.application_id and earlier.position < d.position)
            order by next_try_at, position
            limit 1
            for update skip locked
            """;

    private final Clock clock;
    private final Clock machine;
    private final Event<Planned> planned;

    Deliveries(Clock clock, @MachineTime Clock machine, Event<Planned> planned) {
        this.clock = clock;
        this.machine = machine;
        this.planned = planned;
    }

    /** Called inside the transaction of the event. The delivery is sent once that transaction has committed. */
    public void plan(UUID applicationId, Cause cause, DeliveryChannel channel, Content content) {
        persist(new Delivery(
                Uuid7.next(clock), applicationId, cause, channel, content, clock.instant(), machine.instant()));
        planned.fire(new Planned(channel));
    }

    /** Locks the delivery until the transaction ends, so that no other sender takes it. */
    Optional<Delivery> nextDue(DeliveryChannel channel, Instant now) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(NEXT_DUE, Delivery.class)
                .setParameter("channel", channel.name())
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    /** Deliveries of all applications, in planning order. */
    List<Delivery> in(DeliveryState state, long after, int limit) {
        return find("state = ?1 and state <> SENT and position > ?2", Sort.by("position"), state, after)
                .page(0, limit)
                .list();
    }

    Optional<Delivery> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Sends again as soon as the transaction has committed. */
    void sendAgain(Delivery delivery, String address, boolean wantsForms) {
        delivery.sendAgain(address, wantsForms, machine.instant());
        planned.fire(new Planned(delivery.channel()));
    }

    List<Delivery> of(UUID applicationId, long after, int limit) {
        return find("applicationId = ?1 and position > ?2", Sort.by("position"), applicationId, after)
                .page(0, limit)
                .list();
    }

    record Planned(DeliveryChannel channel) {}
}
