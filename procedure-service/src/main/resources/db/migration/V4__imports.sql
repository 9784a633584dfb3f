-- Records of the national database as they came, what was found in them, and what was read from them.
create table national_record (
  -- Of its content, whatever its white space and the order of its properties: the same record again is the same row.
  hash      text primary key,
  code      text,
  raw       bytea not null,
  findings  jsonb not null,
  codes     varchar[] not null,
  draft     jsonb not null,
  version   bigint not null,
  edited_by text,
  -- The draft of a decision that took it last.
  decision  uuid references decision
);
create index on national_record (code, hash);

create table record_import (
  id        uuid primary key,
  name      text not null,
  opened_by text not null,
  opened_at timestamptz not null,
  complete  boolean not null,
  -- So much of the file is taken: it goes on from here.
  bytes     bigint not null,
  lines     bigint not null,
  fresh     bigint not null,
  known     bigint not null
);
create index on record_import (opened_at desc, id desc);

create table import_line (
  import uuid not null references record_import,
  line   bigint not null,
  record text not null references national_record,
  primary key (import, line)
);

-- Counted as they come, so that a report counts nothing.
create table import_tally (
  import  uuid not null references record_import,
  code    text not null,
  records bigint not null,
  primary key (import, code)
);

grant select, insert on import_line to ${app};
grant select, insert, update on record_import, national_record, import_tally to ${app};
