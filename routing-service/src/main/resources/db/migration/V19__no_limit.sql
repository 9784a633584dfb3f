-- Where the law sets no limit there is no due date.
alter table task alter column due_at drop not null;

-- As before, but what has no due date sorts last.
create or replace view work as
select t.id, t.version, t.state, t.case_id, t.leg, t.kind, t.form, t.step, t.role, t.agency, t.unit, t.accountable, t.assignee,
       coalesce(t.assigned_at, t.opened_at) as since, t.opened_at, coalesce(t.due_at, '9999-12-31T00:00Z') as due_at, null::text as waits_for,
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
       case when l.state = 'SUPPLEMENT_REQUESTED' then '9999-12-31T00:00Z' else coalesce(l.due_at, '9999-12-31T00:00Z') end,
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
