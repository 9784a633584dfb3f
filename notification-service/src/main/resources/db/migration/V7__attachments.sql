-- Who chose so gets the office's forms as files.
alter table addressee add column attach_forms boolean not null default false;
-- The form that a mail brings: its id in the bucket of what is released, and the file's name.
alter table delivery
  add column attachment      uuid,
  add column attachment_name text;
