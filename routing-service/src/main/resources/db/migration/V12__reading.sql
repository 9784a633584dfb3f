-- What the office wrote and nobody could read: every draft submitted for approval, who received a result, why findings were accepted.
-- Cases before this release have none of it.
alter table leg
  add column draft_versions jsonb not null default '[]',
  add column receiver       text;
alter table case_file add column findings_accepted text;

-- Who looked at whose data, or searched for it (then of no case). Append-only: the application's role can neither update nor delete.
create table look (
    id      bigint generated always as identity primary key,
    officer text        not null,
    case_id uuid        references case_file,
    at      timestamptz not null
);
create index look_officer on look (officer, at);
create index look_case on look (case_id, at);
grant select, insert on look to ${app};
