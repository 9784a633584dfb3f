-- Who took the register of cases (form 07) as a file. Append-only: the application's role can neither update nor delete.
create table register_export (
    id      bigint generated always as identity primary key,
    officer text        not null,
    agency  text        not null,
    year    int         not null,
    field   text,
    at      timestamptz not null
);
create index register_export_officer on register_export (officer, at);
grant select, insert on register_export to ${app};

create index case_file_register on case_file (receiving_agency, accepted_at, id) where accepted_at is not null;
