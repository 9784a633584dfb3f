-- What the offices did, as case.* events tell it, and who holds which post.
create table case_progress (
    application_id uuid primary key references application,
    status         jsonb       not null,
    form_number    varchar(80),
    reason         text,
    items          jsonb       not null
);

create table opened_leg (
    application_id uuid        not null references application,
    leg            varchar(80) not null,
    agency         varchar(40) not null,
    unit           varchar(40),
    due_at         timestamptz,
    primary key (application_id, leg)
);
create index opened_leg_by_agency on opened_leg (agency, application_id);

create table issued_result (
    application_id uuid        not null references application,
    leg            varchar(80) not null,
    outcome        varchar(16) not null,
    number         varchar(120),
    reason         text,
    issued_at      timestamptz not null,
    primary key (application_id, leg)
);

create table result_read (
    application_id uuid        not null references application,
    leg            varchar(80) not null,
    at             timestamptz not null,
    primary key (application_id, leg)
);

create table case_event (
    application_id uuid         not null references application,
    number         bigint       not null,
    at             timestamptz  not null,
    event          varchar(64)  not null,
    portal_code    integer      not null,
    agency         varchar(40),
    unit           varchar(40),
    leg            varchar(80),
    handler        varchar(200),
    note           text,
    primary key (application_id, number)
);

-- The applicant's and the offices' acts as one story; the counts of both are kept as they are.
create view timeline as
select application_id, at, 'APPLICATION' as origin, number::bigint as number, action as event,
       case when action = 'SUBMITTED' then 1 end as portal_code, null::varchar as agency, null::varchar as unit,
       null::varchar as leg, null::varchar as handler, null::text as note
from application_history
where action in ('SUBMITTED', 'SUPPLEMENTED', 'WITHDRAWAL_REQUESTED')
union all
select application_id, at, 'CASE', number, event, portal_code, agency, unit, leg, handler, note
from case_event;

create table assignment (
    key          varchar(200) primary key,
    officer      varchar(64)  not null,
    officer_name varchar(200),
    agency       varchar(40)  not null,
    unit         varchar(40)  not null,
    role         varchar(32)  not null,
    valid_from   timestamptz  not null,
    valid_to     timestamptz,
    decision     varchar(200)
);
create index assignment_by_officer on assignment (officer);

grant select, insert, update on case_progress, opened_leg, issued_result, assignment to ${app};
grant select, insert on result_read, case_event to ${app};
grant select on timeline to ${app};
