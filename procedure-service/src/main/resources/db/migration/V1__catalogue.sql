-- The files as they came in, for ever: who changed the law's data, when, and from what.
create table catalogue_file (
  id          bigint generated always as identity primary key,
  name        text not null,
  sha256      text not null,
  content     text not null,
  imported_by text not null,
  imported_at timestamptz not null
);
create index on catalogue_file (name, id);

-- Agencies, areas, calendars, general parameters: one row each.
create table law_document (
  kind    text not null check (kind in ('AGENCY', 'AREA', 'CALENDAR', 'PARAMETER')),
  code    text not null,
  hash    text not null,
  content jsonb not null,
  primary key (kind, code)
);

create table procedure_version (
  code        text not null,
  valid_from  date not null,
  valid_to    date,
  replaced_by text,
  name_vi     text not null,
  name_en     text not null,
  field       text not null,
  hash        text not null,
  content     jsonb not null,
  primary key (code, valid_from),
  check (valid_to is null or valid_to >= valid_from)
);

grant select, insert on catalogue_file to ${app};
grant select, insert, update, delete on law_document, procedure_version to ${app};
