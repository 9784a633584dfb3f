-- What a person has to decide about the records of a file, counted as they come: the same words are one question.
create table import_question (
  import  uuid not null references record_import,
  finding text not null,
  -- Of the words, which may be longer than a row of an index.
  hash    text not null,
  said    text not null,
  records bigint not null,
  primary key (import, finding, hash)
);
create index on import_question (import, records desc, finding, hash);

-- Holds for all records that say the same, whatever file they come from.
create table import_answer (
  finding     text not null,
  hash        text not null,
  said        text not null,
  change      jsonb not null,
  leave_out   boolean not null,
  answered_by text not null,
  answered_at timestamptz not null,
  -- Of all questions of a record, the answers are sought by their words.
  primary key (hash, finding)
);

grant select, insert, update on import_question to ${app};
grant select, insert, update, delete on import_answer to ${app};
