-- What was filed. Whole filings stay in application_history; application holds the newest state.
create table application (
    id             uuid primary key,
    version        bigint       not null,
    state          varchar(24)  not null,
    procedure_code varchar(40)  not null,
    agency         varchar(40)  not null,
    unit           varchar(40)  not null,
    channel        varchar(16)  not null,
    portal_client  varchar(64),
    external_id    varchar(64),
    assurance      integer      not null,
    filed_by       varchar(64),
    round          integer      not null,
    form           jsonb        not null,
    contact        jsonb        not null,
    payments       jsonb        not null,
    sitting        jsonb,
    created_at     timestamptz  not null,
    submitted_at   timestamptz,
    filed_at       timestamptz,
    history_length integer      not null,
    history_head   varchar(64)  not null
);
create index application_by_counter on application (agency, id);
create index application_by_portal on application (portal_client, id) where portal_client is not null;

-- One dossier of a portal is one application, whatever key or body it is sent with.
create table portal_dossier (
    client         varchar(64) not null,
    external_id    varchar(64) not null,
    application_id uuid        not null,
    primary key (client, external_id)
);

-- Access is this relation, with its basis and dates; never a number in a token alone.
create table party (
    id              uuid primary key,
    application_id  uuid         not null references application,
    role            varchar(24)  not null,
    kind            varchar(16)  not null,
    name            varchar(200) not null,
    personal_number varchar(20),
    basis           varchar(500) not null,
    valid_from      timestamptz  not null,
    valid_to        timestamptz
);
create index party_of_application on party (application_id);
create index party_by_person on party (personal_number, application_id);

-- Append-only and chained: hash covers the row and the hash before it.
create table application_history (
    application_id uuid         not null references application,
    number         integer      not null,
    at             timestamptz  not null,
    actor          varchar(120) not null,
    action         varchar(32)  not null,
    round          integer      not null,
    detail         text         not null,
    hash           varchar(64)  not null,
    primary key (application_id, number)
);

create table document (
    id             uuid primary key,
    application_id uuid         not null references application,
    code           varchar(80)  not null,
    name           varchar(200) not null,
    version        integer      not null,
    status         varchar(16)  not null,
    media_type     varchar(80)  not null,
    sha256         varchar(64),
    size           bigint       not null,
    source_url     varchar(2000),
    attempts       integer      not null,
    next_attempt   timestamptz,
    attached_at    timestamptz  not null,
    unique (application_id, code, version)
);
create index document_to_fetch on document (next_attempt) where status = 'TO_FETCH';

-- Who of the officials opened which document when (Law 91/2025/QH15 on personal data).
create table document_read (
    position       bigint generated always as identity primary key,
    document_id    uuid        not null references document,
    application_id uuid        not null,
    officer        varchar(64) not null,
    at             timestamptz not null
);

grant select, insert, update on application, document to ${app};
grant select, insert on portal_dossier, party, application_history, document_read to ${app};
