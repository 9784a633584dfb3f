-- A task says what kind of work it is, and which form waits; until now its step's name said both.
alter table task
  add column kind text,
  add column form text;
update task set
  kind = case
    when step = 'reception' then 'RECEPTION'
    when step = 'attention' then 'ATTENTION'
    when step = 'hand-over' then 'HAND_OVER'
    when step = 'supplement-review' then 'SUPPLEMENT_REVIEW'
    when step = 'supplement-overdue' then 'SUPPLEMENT_OVERDUE'
    when step in ('supplement-sign', 'extension-sign') then 'FORM_SIGN'
    when step in ('supplement-send', 'extension-send') then 'FORM_SEND'
    else 'STEP' end,
  form = case
    when step in ('supplement-sign', 'supplement-send') then 'SUPPLEMENT_REQUEST'
    when step in ('extension-sign', 'extension-send') then 'APOLOGY' end;
alter table task
  alter column kind set not null,
  drop column step_index;

-- All forms of a leg that are on their way through the hands, in one list.
alter table leg add column drafts jsonb not null default '{"all": []}';
update leg set drafts = jsonb_build_object('all',
  case when supplement_draft is null then '[]'::jsonb
    else jsonb_build_array(supplement_draft || '{"form": "SUPPLEMENT_REQUEST"}') end
  || case when extension_draft is null then '[]'::jsonb
    else jsonb_build_array(extension_draft || '{"form": "APOLOGY"}') end)
where supplement_draft is not null or extension_draft is not null;
alter table leg
  drop column supplement_draft,
  drop column extension_draft;
