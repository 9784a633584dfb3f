-- Who holds which post, from when to when. A row without a unit covers the whole agency.
create table assignment (
    id           text primary key,
    officer      text        not null,
    officer_name text        not null,
    agency       text        not null,
    unit         text,
    role         text        not null,
    from_at      timestamptz not null,
    to_at        timestamptz,
    decision     text        not null
);
create index assignment_officer on assignment (officer, agency);
create index assignment_place on assignment (agency, role);

create table unit_rule (
    agency         text    not null,
    unit           text    not null,
    claim_allowed  boolean not null,
    primary key (agency, unit)
);

-- Projections of motcua.law.v1.
create table calendar_year (
    year    int primary key,
    content jsonb not null
);

create table case_file (
    id                 uuid primary key,
    version            bigint      not null,
    state              text        not null,
    case_code          text unique,
    procedure          text        not null,
    receiving_agency   text        not null,
    receiving_unit     text        not null,
    filed_at           timestamptz not null,
    answer_due_at      timestamptz not null,
    accepted_at        timestamptz,
    ended_at           timestamptz,
    valid_until        timestamptz,
    supplements        int         not null,
    fee_receipt        text,
    exemption          text,
    checked            jsonb       not null,
    history_length     int         not null,
    history_hash       text        not null
);

create table leg (
    id             uuid primary key,
    case_id        uuid   not null references case_file,
    version        bigint not null,
    position       int    not null,
    key            text   not null,
    state          text   not null,
    agency         text   not null,
    plan           jsonb  not null,
    step           int    not null,
    opened_at      timestamptz,
    due_at         timestamptz,
    appointment    timestamptz,
    proposal       jsonb,
    draft_hash     text,
    prepared_by    text[] not null,
    approved_by    text,
    approved_at    timestamptz,
    outcome        text,
    reason         text,
    number         text,
    issued_at      timestamptz,
    handed_over_at timestamptz,
    unique (case_id, key)
);
create index leg_agency on leg (agency, case_id);

-- Every due date ever set; the newest of a (case, leg) holds, the earlier ones stay.
create table deadline (
    id         bigint generated always as identity primary key,
    case_id    uuid        not null references case_file,
    leg        text,
    kind       text        not null,
    start_at   timestamptz not null,
    due_at     timestamptz not null,
    basis      text        not null,
    set_at     timestamptz not null
);
create index deadline_case on deadline (case_id);

create table task (
    id           uuid primary key,
    version      bigint      not null,
    case_id      uuid        not null references case_file,
    leg          text,
    step         text        not null,
    step_index   int         not null,
    role         text        not null,
    agency       text        not null,
    unit         text        not null,
    state        text        not null,
    accountable  text        not null,
    assignee     text,
    opened_at    timestamptz not null,
    due_at       timestamptz not null,
    closed_at    timestamptz,
    closed_by    text
);
-- The worklist: open tasks of a unit by due date.
create index task_worklist on task (agency, unit, role, due_at, id) where state = 'OPEN';
create index task_case on task (case_id);

-- Forms 02, 03, 05 as issued; form 01 is the acceptance itself.
create table form (
    id        uuid primary key,
    case_id   uuid        not null references case_file,
    kind      text        not null,
    number    text        not null,
    content   jsonb       not null,
    issued_by text        not null,
    issued_at timestamptz not null
);
create index form_case on form (case_id);

-- Free case numbers of an agency and day, taken with SKIP LOCKED; a rollback gives the number back.
create table case_number (
    agency      text not null,
    day         date not null,
    serial      int  not null,
    case_id     uuid,
    void_reason text,
    primary key (agency, day, serial)
);
create index case_number_free on case_number (agency, day, serial) where case_id is null and void_reason is null;

-- The registers of outgoing documents and forms: one running number per agency, book and year (NĐ 30/2020/NĐ-CP Art. 15).
create table register (
    agency text not null,
    book   text not null,
    year   int  not null,
    last   int  not null,
    primary key (agency, book, year)
);

-- Append-only and hash-chained per case: the application's role can neither update nor delete.
create table case_history (
    case_id       uuid        not null references case_file,
    position      int         not null,
    at            timestamptz not null,
    actor         text        not null,
    agency        text,
    action        text        not null,
    leg           text,
    basis         text,
    detail        jsonb       not null,
    portal_code   int         not null,
    previous_hash text        not null,
    hash          text        not null,
    primary key (case_id, position)
);

create table package (
    id            uuid primary key,
    version       bigint      not null,
    case_id       uuid        not null references case_file,
    leg           text        not null,
    system        text        not null,
    state         text        not null,
    remote_code   text,
    remote_due_at timestamptz,
    last_sequence int         not null,
    attempts      int         not null,
    next_try_at   timestamptz not null,
    last_error    text,
    created_at    timestamptz not null
);
create index package_to_send on package (next_try_at) where state = 'TO_SEND';
create index package_case on package (case_id);

-- What the other systems reported; applied_at is empty while a predecessor is missing.
create table remote_message (
    id         uuid primary key,
    package_id uuid        not null references package,
    sequence   int         not null,
    content    jsonb       not null,
    arrived_at timestamptz not null,
    applied_at timestamptz,
    unique (package_id, sequence)
);

grant select, insert, update on assignment, unit_rule, calendar_year, case_file, leg, task, case_number, register, package, remote_message to ${app};
grant select, insert on deadline, form, case_history to ${app};
