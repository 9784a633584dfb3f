create table addressee (
    application_id uuid        primary key,
    name           text,
    email          text,
    phone          text,
    language       text        check (language in ('VI', 'EN')),
    channel        text        not null check (channel in ('COUNTER', 'ONLINE', 'PORTAL')),
    external_id    text,
    procedure      text        not null,
    updated_at     timestamptz not null
);

create table office (
    code    text primary key,
    name_vi text not null,
    name_en text
);

-- The portal's last word on a case, to see whether an event changes it.
create table portal_view (
    application_id uuid    primary key,
    sequence       integer not null,
    case_code      text,
    portal_code    integer not null,
    procedure      text    not null,
    agency         text,
    unit           text,
    officer        text,
    accepted_at    timestamptz,
    due_at         timestamptz,
    ended_at       timestamptz
);

create table delivery (
    id             uuid        primary key,
    position       bigint      generated always as identity,
    application_id uuid        not null,
    event_id       uuid        not null,
    channel        text        not null check (channel in ('MAIL', 'ECHO')),
    state          text        not null check (state in ('PENDING', 'SENT', 'FAILED', 'NO_ADDRESS')),
    recipient      text,
    subject        text,
    body           text        not null,
    message_id     text        not null,
    attempts       integer     not null,
    planned_at     timestamptz not null,
    next_try_at    timestamptz not null,
    ended_at       timestamptz,
    reason         text,
    unique (event_id, channel)
);
create index delivery_of_application on delivery (application_id, position);
create index delivery_due on delivery (channel, next_try_at) where state = 'PENDING';
create index delivery_line on delivery (application_id, channel, position) where state = 'PENDING';

grant select, insert, update on addressee, office, portal_view, delivery to ${app};
