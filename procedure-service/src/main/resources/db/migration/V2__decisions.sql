-- Decisions publish, nothing else does. What files brought before there were decisions is loaded anew: the files are now the
-- content of an installation's first decision.
create extension if not exists pg_trgm;

drop table catalogue_file;
drop table procedure_version;
delete from law_document;

create table decision (
  id               uuid primary key,
  version          bigint not null,
  state            text not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'DISCARDED')),
  number           text not null,
  authority        text not null,
  level            text not null check (level in ('MINISTRY', 'PROVINCE')),
  dated            date not null,
  signer           text not null,
  effective_on     date not null,
  basis            text[] not null,
  shortened        boolean not null,
  law_signed_on    date,
  law_effective_on date,
  -- Whoever has had a hand in the content: none of them approves it.
  editors          text[] not null,
  approved_by      text,
  published_at     timestamptz,
  -- Counts the publications of this installation: the revision of the law.
  serial           bigint unique,
  in_time          boolean,
  displayed_in_time boolean,
  check ((state = 'PUBLISHED') = (serial is not null and approved_by is not null and published_at is not null))
);
create unique index decision_number on decision (authority, number) where state <> 'DISCARDED';
create index decision_unpublished on decision (dated desc, id desc) where serial is null;

create table decision_line (
  decision uuid not null references decision,
  key      text not null,
  action   text not null,
  content  jsonb not null,
  primary key (decision, key)
);

-- Who did what to it, when and why.
create table decision_act (
  id       bigint generated always as identity primary key,
  decision uuid not null references decision,
  act      text not null,
  actor    text not null,
  at       timestamptz not null,
  reason   text
);
create index on decision_act (decision, id);

create table procedure_version (
  id          bigint generated always as identity primary key,
  code        text not null,
  valid_from  date not null,
  valid_to    date,
  replaced_by text[] not null,
  decision    uuid not null references decision,
  ended_by    uuid references decision,
  name_vi     text not null,
  name_en     text not null,
  field       text not null,
  field_vi    text not null,
  field_en    text not null,
  levels      varchar[] not null,
  audience    varchar[] not null,
  channels    varchar[] not null,
  online      text not null,
  -- Agencies named in the process, and matters whose agency follows from a place.
  agencies    varchar[] not null,
  matters     varchar[] not null,
  -- Name, code and field without tone marks, for whoever searches.
  search      text not null,
  hash        text not null,
  content     jsonb not null,
  -- One that was superseded before it came into force ends the day before it begins.
  check (valid_to is null or valid_to >= valid_from - 1)
);
create unique index procedure_version_begins on procedure_version (code, valid_from)
  where valid_to is null or valid_to >= valid_from;
create index procedure_version_search on procedure_version using gin (search gin_trgm_ops);
create unique index procedure_version_open on procedure_version (code) where valid_to is null;

-- What a decision did to each procedure, for the statistics of a period.
create table publication (
  decision  uuid not null references decision,
  code      text not null,
  change    text not null check (change in ('PUBLISHED', 'AMENDED', 'REPLACED', 'REPLACING', 'ABOLISHED')),
  field     text not null,
  levels    text[] not null,
  authority text not null,
  dated     date not null,
  in_time   boolean,
  displayed_in_time boolean,
  primary key (decision, code)
);
create index on publication (dated);

create function decision_is_final() returns trigger language plpgsql as $$
begin
  if old.state in ('PUBLISHED', 'DISCARDED') then
    raise exception 'decision % is %: it is mended by another decision', old.id, old.state;
  end if;
  return new;
end $$;
create trigger decision_is_final before update on decision for each row execute function decision_is_final();

create function decision_line_is_final() returns trigger language plpgsql as $$
declare
  line decision_line := case when tg_op = 'DELETE' then old else new end;
begin
  if (select state from decision where id = line.decision) <> 'DRAFT' then
    raise exception 'decision % is no draft', line.decision;
  end if;
  return line;
end $$;
create trigger decision_line_is_final before insert or update or delete on decision_line
  for each row execute function decision_line_is_final();

grant select, insert on decision_act, publication to ${app};
grant select, insert, update on decision, procedure_version to ${app};
grant select, insert, update, delete on decision_line to ${app};
