-- Since when the assignee has it; empty for work assigned before.
alter table task add column assigned_at timestamptz;

-- What a worklist shows of a task, or of a case that waits for its applicant or for another system (waits_for).
-- Whoever waits for the applicant has no due date: the end of time sorts last.
create view work as
select t.id, t.version, t.state, t.case_id, t.leg, t.kind, t.form, t.step, t.role, t.agency, t.unit, t.accountable, t.assignee,
       coalesce(t.assigned_at, t.opened_at) as since, t.opened_at, t.due_at, null::text as waits_for,
       (select s -> 'name' from jsonb_array_elements(l.plan -> 'steps') s
        where t.kind = 'STEP' and s ->> 'key' = t.step limit 1) as step_name,
       c.case_code, c.procedure, c.checked #> '{procedure,name}' as procedure_name,
       c.receiving_agency, c.receiving_unit, c.checked #>> '{submission,owner,name}' as owner_name,
       c.checked #>> '{submission,channel}' as channel, l.state as leg_state,
       l.state is not distinct from 'SUPPLEMENT_REQUESTED' as suspended
from task t
join case_file c on c.id = t.case_id
left join leg l on l.case_id = t.case_id and l.key = t.leg
union all
select l.id, 0, 'OPEN', l.case_id, l.key, null, null, null, null, l.agency, l.plan ->> 'unit', null, null,
       coalesce((l.pauses -> -1 ->> 'from')::timestamptz, l.opened_at), l.opened_at,
       case when l.state = 'SUPPLEMENT_REQUESTED' then '9999-12-31T00:00Z' else l.due_at end,
       case when l.state = 'SUPPLEMENT_REQUESTED' then 'applicant' else l.plan ->> 'system' end, null,
       c.case_code, c.procedure, c.checked #> '{procedure,name}',
       c.receiving_agency, c.receiving_unit, c.checked #>> '{submission,owner,name}',
       c.checked #>> '{submission,channel}', l.state, l.state = 'SUPPLEMENT_REQUESTED'
from leg l
join case_file c on c.id = l.case_id
where l.state = 'SUPPLEMENT_REQUESTED' and l.supplemented_at is null
   or l.state in ('FORWARDED', 'PROCESSING') and l.plan ->> 'route' = 'EXTERNAL'
union all
select c.id, 0, 'OPEN', c.id, null, null, null, null, null, c.receiving_agency, c.receiving_unit, null, null,
       coalesce((select max(f.issued_at) from form f where f.case_id = c.id and f.kind = 'SUPPLEMENT_REQUEST'), c.filed_at), c.filed_at, '9999-12-31T00:00Z', 'applicant', null,
       c.case_code, c.procedure, c.checked #> '{procedure,name}',
       c.receiving_agency, c.receiving_unit, c.checked #>> '{submission,owner,name}',
       c.checked #>> '{submission,channel}', null, true
from case_file c
where c.state = 'SUPPLEMENT_AT_INTAKE';

-- The rows of the view that are open, kept by the transaction of the command: a list over the tasks of all years, and the papers of
-- every case, would be read row by row. Narrow, and emptied as work is done.
create table open_work as select * from work where state = 'OPEN';
alter table open_work
  add primary key (id),
  alter column case_id set not null,
  alter column agency set not null,
  alter column due_at set not null;
create index open_work_case on open_work (case_id);

-- One index for each scope and each order.
create index open_work_unit_due on open_work (agency, unit, due_at, id);
create index open_work_role_due on open_work (agency, role, due_at, id);
create index open_work_agency_due on open_work (agency, due_at, id);
create index open_work_counter_due on open_work (receiving_agency, receiving_unit, due_at, id);
create index open_work_received_due on open_work (receiving_agency, due_at, id);
create index open_work_accountable_due on open_work (agency, accountable, due_at, id);
create index open_work_unit_since on open_work (agency, unit, opened_at, id);
create index open_work_role_since on open_work (agency, role, opened_at, id);
create index open_work_agency_since on open_work (agency, opened_at, id);
create index open_work_counter_since on open_work (receiving_agency, receiving_unit, opened_at, id);
create index open_work_received_since on open_work (receiving_agency, opened_at, id);
create index open_work_accountable_since on open_work (agency, accountable, opened_at, id);

-- Rows come and go all day: what is dead must be cleared before the indexes grow.
alter table open_work set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- The index task_worklist stays: the release before this one reads it while its last instances stop, and whatever compares this table
-- with the open tasks finds them by it.

grant select on work to ${app};
grant select, insert, delete on open_work to ${app};
