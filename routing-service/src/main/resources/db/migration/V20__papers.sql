-- A form says what its content says and no more: the app role can add one and note its file, and never change what it says.
alter table form
    add column leg         text,
    add column agency      text,
    add column template    text,
    add column sha256      text,
    add column corrects    uuid unique references form,
    add column file_sha256 text,
    add column file_size   bigint,
    add column print_at    timestamptz;
comment on column form.template is 'null for one issued before forms were printed: its content is the request of that time';
comment on column form.sha256 is 'of the content; file_sha256 of the PDF, once it is kept';
create index form_to_print on form (print_at) where print_at is not null;
grant update (file_sha256, file_size, print_at) on form to ${app};

-- What a form says of an agency.
alter table agency
    add column name    text,
    add column address text,
    add column phone   text,
    add column units   jsonb not null default '[]';
comment on column agency.name is 'null until the agency is published again';
grant update on agency to ${app};
