-- A line that is longer than a part: its beginning is a record, and the parts that follow begin with the rest of it.
alter table record_import add column in_long_line boolean not null default false;
