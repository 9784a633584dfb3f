-- A leg that needs more time: the apology on its way, how often a new date was given, and what the last one promised.
alter table leg
  add column extension_draft jsonb,
  add column extensions      int not null default 0,
  add column reappointed_to  timestamptz;
alter table deadline
  add column extensions jsonb not null default '[]';
