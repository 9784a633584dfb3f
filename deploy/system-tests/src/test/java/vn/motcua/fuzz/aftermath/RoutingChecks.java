package vn.motcua.fuzz.aftermath;

import static vn.motcua.local.Service.ROUTING;

import java.util.List;

/** Written by hand from docs/law.md, "The life of a case". */
final class RoutingChecks {
    static final List<Check> ALL = List.of(
            new Check(ROUTING, "a case whose state and stamps contradict each other", """
                select id, state, case_code, accepted_at, ended_at from case_file
                where state not in ('SUBMITTED', 'SUPPLEMENT_AT_INTAKE', 'REFUSED_AT_INTAKE', 'ACCEPTED', 'FINISHED',
                                    'RETURNED', 'WITHDRAWN', 'STOPPED')
                   or (case_code is null) <> (accepted_at is null)
                   or state in ('SUBMITTED', 'SUPPLEMENT_AT_INTAKE', 'REFUSED_AT_INTAKE') and accepted_at is not null
                   or state in ('ACCEPTED', 'FINISHED', 'RETURNED', 'STOPPED') and accepted_at is null\
                """),
            new Check(ROUTING, "not exactly one open reception for a case that waits for the counter", """
                select c.id, c.state from case_file c
                where (case c.state when 'SUBMITTED' then 1 else 0 end)
                      <> (select count(*) from task where case_id = c.id and kind = 'RECEPTION' and state = 'OPEN')\
                """),
            new Check(ROUTING, "an open task of a case that has ended", """
                select t.id, c.state from task t join case_file c on c.id = t.case_id
                where t.state = 'OPEN' and c.state in ('REFUSED_AT_INTAKE', 'RETURNED', 'WITHDRAWN', 'STOPPED')
                  -- What was filed before a stop that it crossed is still looked at; so is what no rule settles.
                  and t.kind <> 'ATTENTION'
                  and not (t.kind = 'SUPPLEMENT_REVIEW' and c.state in ('RETURNED', 'STOPPED'))\
                """),
            new Check(ROUTING, "a closed task that nobody closed, or an open one that somebody did", """
                select id, state from task where (state = 'OPEN') <> (closed_at is null)\
                """),
            new Check(ROUTING, "more or fewer than one open task for a leg that is worked on here", """
                select l.id, l.state from leg l
                where l.plan ->> 'route' = 'INTERNAL' and l.state not in ('SUPPLEMENT_REQUESTED', 'STOPPED')
                  and (case when l.state in ('FORWARDED', 'PROCESSING', 'SUBMITTED_FOR_APPROVAL', 'APPROVED') then 1
                            else 0 end)
                      <> (select count(*) from task where case_id = l.case_id and leg = l.key and state = 'OPEN'
                                                      and kind not in ('HAND_OVER', 'URGE')
                                                      and form is distinct from 'APOLOGY')\
                """),
            new Check(ROUTING, "more than one open task for a leg that waits for the applicant", """
                select l.id, l.state from leg l
                where l.state in ('SUPPLEMENT_REQUESTED', 'STOPPED')
                  and 1 < (select count(*) from task where case_id = l.case_id and leg = l.key and state = 'OPEN'
                                                      and kind <> 'URGE' and form is distinct from 'APOLOGY')\
                """),
            new Check(ROUTING, "a form on its way that nobody has in hand, or a hand without one", """
                select l.id, l.state, f.form from leg l cross join (values ('SUPPLEMENT_REQUEST'), ('APOLOGY')) f(form)
                -- A request that was sent is kept until the supplement is complete.
                where case when drafts -> 'all' @> jsonb_build_array(jsonb_build_object('form', f.form))
                            and (f.form = 'APOLOGY' or l.state = 'PROCESSING') then 1 else 0 end
                      <> (select count(*) from task where case_id = l.case_id and leg = l.key and state = 'OPEN'
                                                      and form = f.form)\
                """),
            new Check(ROUTING, "a clock that stands without a request, or runs in spite of one", """
                select id, state, pauses from leg
                where state not in ('STOPPED', 'WITHDRAWN')
                  and (state = 'SUPPLEMENT_REQUESTED')
                      <> (jsonb_array_length(pauses) > 0 and pauses -> -1 ->> 'to' is null)\
                """),
            new Check(ROUTING, "a leg whose state and stamps contradict each other", """
                select id, state from leg
                where (state in ('WAITING', 'NOT_OPENED')) and opened_at is not null
                   or state in ('FORWARDED', 'PROCESSING', 'SUPPLEMENT_REQUESTED', 'SUBMITTED_FOR_APPROVAL', 'APPROVED',
                                'ISSUED', 'HANDED_OVER', 'STOPPED') and opened_at is null
                   or state in ('APPROVED') and approved_by is null
                   or (state in ('ISSUED', 'HANDED_OVER')) <> (issued_at is not null)
                   or (state = 'HANDED_OVER') <> (handed_over_at is not null)
                   or state = 'SUBMITTED_FOR_APPROVAL' and (proposal is null or draft_hash is null)
                   or approved_by = any (prepared_by)\
                """),
            new Check(ROUTING, "a leg in a case that was not accepted", """
                select l.id, l.state, c.state from leg l join case_file c on c.id = l.case_id
                where c.accepted_at is null and l.state not in ('WAITING', 'WITHDRAWN')\
                """),
            new Check(ROUTING, "an accepted case without its number, or a number without its case", """
                select c.id, n.case_id from (select * from case_file where case_code is not null) c
                full join (select * from case_number where case_id is not null) n on n.case_id = c.id
                where c.id is null or n.case_id is null\
                """),
            new Check(ROUTING, "case numbers of a day with a hole", """
                select agency, day from case_number group by agency, day having max(serial) <> count(*)\
                """),
            new Check(ROUTING, "a number of a form given twice", """
                select c.receiving_agency, f.number from form f join case_file c on c.id = f.case_id
                group by c.receiving_agency, f.number, f.kind having count(*) > 1\
                """),
            new Check(ROUTING, "a history with a hole, or another end than the case knows", """
                select c.id from case_file c
                join lateral (select count(*) as lines, min(position) as first, max(position) as last
                              from case_history where case_id = c.id) h on true
                where h.lines = 0 or h.last - h.first + 1 <> h.lines or h.lines <> c.history_length
                   or c.history_hash <> (select hash from case_history where case_id = c.id
                                         order by position desc limit 1)\
                """),
            new Check(ROUTING, "not one event for each line of history", """
                select c.id, s.last_sequence, c.history_length from case_file c
                left join outbox_stream s on s.subject = c.id::text
                where s.last_sequence is distinct from c.history_length\
                """),
            new Check(ROUTING, "a move of the portal code that the life of a case forbids", """
                select case_id, position, before, portal_code from (
                    select case_id, position, portal_code,
                           lag(portal_code) over (partition by case_id order by position) as before
                    from case_history) h
                where before <> portal_code and (before, portal_code) not in
                      ((1, 2), (1, 3), (1, 5), (1, 7), (5, 1), (5, 7), (2, 4), (2, 7), (2, 9), (2, 10), (4, 7), (4, 9),
                       (4, 8), (4, 10), (9, 10), (4, 5), (5, 4), (5, 8), (5, 9), (5, 10), (8, 4), (9, 4))\
                """),
            new Check(ROUTING, "a report applied out of order", """
                select p.id, p.last_sequence from package p
                where p.last_sequence <> (select count(*) from remote_message where package_id = p.id
                                          and applied_at is not null)
                   or p.last_sequence <> coalesce((select max(sequence) from remote_message where package_id = p.id
                                                   and applied_at is not null), 0)\
                """));

    private RoutingChecks() {}
}
