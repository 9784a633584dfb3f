package vn.motcua.fuzz.aftermath;

import static vn.motcua.local.Service.NOTIFICATION;

import java.util.List;

/** Written by hand from the life of a delivery. */
final class NotificationChecks {
    static final List<Check> ALL = List.of(
            new Check(NOTIFICATION, "a delivery not sent though nothing is in its way", """
                select id, channel, state, reason from delivery where state not in ('SENT', 'NO_ADDRESS', 'CLOSED') and reason is distinct from 'as prepared'\
                """),
            new Check(NOTIFICATION, "an end without its time, or a time without an end", """
                select id, state from delivery where (state = 'PENDING') <> (ended_at is null)\
                """),
            new Check(NOTIFICATION, "a delivery to nobody known", """
                select d.id from delivery d
                where not exists (select 1 from addressee a where a.application_id = d.application_id)\
                """));

    private NotificationChecks() {}
}
