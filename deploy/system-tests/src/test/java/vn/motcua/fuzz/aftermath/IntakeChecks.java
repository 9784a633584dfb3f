package vn.motcua.fuzz.aftermath;

import static vn.motcua.local.Service.INTAKE;

import java.util.List;

/** Written by hand from the life cycle of an application. */
final class IntakeChecks {
    static final List<Check> ALL = List.of(
            new Check(INTAKE, "a state that there is not", """
                select id, state from application
                where state not in ('DRAFT', 'SUBMITTED', 'SUPPLEMENT_REQUESTED', 'WITHDRAWAL_REQUESTED', 'CLOSED')\
                """),
            new Check(INTAKE, "a draft that was submitted, or something submitted that was not", """
                select id, state, round, submitted_at from application
                where (state = 'DRAFT') <> (submitted_at is null) or (state = 'DRAFT') <> (round = 0)\
                """),
            new Check(INTAKE, "not one line of history for each submission and supplement", """
                select a.id, a.round, h.submitted, h.supplemented from application a
                join lateral (select count(*) filter (where action = 'SUBMITTED') as submitted,
                                     count(*) filter (where action = 'SUPPLEMENTED') as supplemented
                              from application_history where application_id = a.id) h on true
                where h.submitted <> least(a.round, 1) or h.supplemented <> greatest(a.round - 1, 0)\
                """),
            new Check(INTAKE, "a history with a hole, or another end than the application knows", """
                select a.id from application a
                join lateral (select count(*) as lines, min(number) as first, max(number) as last
                              from application_history where application_id = a.id) h on true
                where h.first <> 1 or h.last <> h.lines or h.lines <> a.history_length
                   or a.history_head <> (select hash from application_history
                                         where application_id = a.id and number = a.history_length)\
                """),
            new Check(INTAKE, "a submitted application without its event, or an event of a draft", """
                select a.id, a.state, s.last_sequence from application a
                left join outbox_stream s on s.subject = a.id::text
                where (a.state = 'DRAFT') <> (s.last_sequence is null)\
                """),
            new Check(INTAKE, "not as many events as acts that publish one", """
                select a.id, s.last_sequence, h.acts from application a join outbox_stream s on s.subject = a.id::text
                join lateral (select count(*) as acts from application_history where application_id = a.id and action
                      in ('SUBMITTED', 'SUPPLEMENTED', 'WITHDRAWAL_REQUESTED', 'CONTACT_CORRECTED',
                          'RECHECK_REQUESTED', 'RESULT_ACKNOWLEDGED')) h on true
                where s.last_sequence < h.acts
                   -- That a document of the portal does not come is told as often as it is found out.
                   or s.last_sequence > h.acts and not exists (select 1 from document
                                                               where application_id = a.id and source_url is not null)\
                """),
            new Check(INTAKE, "an event of no application", """
                select s.subject from outbox_stream s
                where not exists (select 1 from application a where a.id::text = s.subject)\
                """),
            new Check(INTAKE, "an application without exactly one owner", """
                select a.id from application a
                where 1 <> (select count(*) from party where application_id = a.id and role = 'OWNER')\
                """),
            new Check(INTAKE, "a dossier without its application, or the other way round", """
                select coalesce(a.id, d.application_id) from (select * from application where channel = 'PORTAL') a
                full join portal_dossier d on d.application_id = a.id and d.external_id = a.external_id
                     and d.client = a.portal_client
                where a.id is null or d.application_id is null\
                """),
            new Check(INTAKE, "not as many documents as were attached and not removed", """
                select a.id, d.documents, h.attached, h.removed from application a
                join lateral (select count(*) as documents from document where application_id = a.id) d on true
                join lateral (select count(*) filter (where action = 'DOCUMENT_ATTACHED') as attached,
                                     count(*) filter (where action = 'DOCUMENT_REMOVED') as removed
                              from application_history where application_id = a.id) h on true
                where d.documents <> h.attached - h.removed\
                """),
            new Check(INTAKE, "a document whose bytes are to be removed", """
                select d.id from document d join discarded_object o on o.document_id = d.id where d.status = 'STORED'\
                """),
            new Check(INTAKE, "a stored document without its bytes' hash", """
                select id from document where status = 'STORED' and (sha256 is null or sha256 !~ '^[0-9a-f]{64}$' or size < 1)\
                """));

    private IntakeChecks() {}
}
