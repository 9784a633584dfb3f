-- The system of another agency that works on a leg reads the papers, as long as it does.
alter table opened_leg
  add column system    varchar(64),
  add column closed_at timestamptz;

-- Files of results, which such a system sends before it reports the result.
create table result_file (
    id             uuid primary key,
    application_id uuid         not null references application,
    leg            varchar(80)  not null,
    sha256         varchar(64)  not null,
    media_type     varchar(80)  not null,
    size           bigint       not null,
    system         varchar(64)  not null,
    at             timestamptz  not null,
    unique (application_id, leg, sha256)
);
alter table issued_result add column file_sha256 varchar(64);
grant select, insert on result_file to ${app};
