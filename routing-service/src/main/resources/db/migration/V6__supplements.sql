-- A leg that asks the applicant for more: what is asked, until when, and how long its clock stood.
alter table leg
  add column supplement_draft jsonb,
  add column supplements      int         not null default 0,
  add column answer_by        timestamptz,
  add column supplemented_at  timestamptz,
  add column stop_proposed_at timestamptz,
  add column pauses           jsonb       not null default '[]';
alter table deadline
  add column pauses jsonb not null default '[]';
-- Whose time is over: few at any moment, looked for again and again.
create index leg_unanswered on leg (answer_by, id)
  where state = 'SUPPLEMENT_REQUESTED' and stop_proposed_at is null and supplemented_at is null;
