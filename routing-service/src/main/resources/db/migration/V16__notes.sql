-- What officials write to each other about a case. Append-only: the application's role can neither update nor delete.
create table case_note (
    id      uuid primary key,
    case_id uuid        not null references case_file,
    kind    text        not null,
    officer text        not null,
    agency  text        not null,
    text    text        not null,
    at      timestamptz not null
);
create index case_note_of_case on case_note (case_id, id);

grant select, insert on case_note to ${app};
