-- The forms that the office has issued; their papers are in the bucket of what is released.
create table office_form (
    id             uuid primary key,
    application_id uuid         not null references application,
    leg            varchar(80),
    kind           varchar(40)  not null,
    number         varchar(120) not null,
    corrects       uuid,
    sequence       bigint       not null,
    issued_at      timestamptz  not null
);
create index office_form_application on office_form (application_id, sequence);
grant select, insert, delete on office_form to ${app};
