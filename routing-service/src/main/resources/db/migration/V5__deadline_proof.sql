-- What a due date was counted from: empty in rows that were set before it was kept.
alter table deadline
  add column time_limit jsonb,
  add column office     text,
  add column cut_off    text,
  add column since      text;
