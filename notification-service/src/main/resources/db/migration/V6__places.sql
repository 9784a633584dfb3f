-- Where the public finds an office, and when.
alter table office
  add column address text,
  add column room    text,
  add column phone   text;
create table calendar_year (
    year      integer primary key,
    published text    not null
);
grant select, insert, update on calendar_year to ${app};
