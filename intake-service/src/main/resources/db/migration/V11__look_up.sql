-- A case is looked up by the two codes on its receipt.
alter table case_progress
  add column case_code    varchar(80),
  add column look_up_code varchar(6);
-- Of both, so that a wrong code costs what an unknown case costs.
create index case_progress_look_up on case_progress (case_code, look_up_code) where look_up_code is not null;

-- Wrong tries of an hour, by case and by address of the caller.
create table look_up_try (
    subject varchar(120) primary key,
    since   timestamptz  not null,
    tries   integer      not null
);
create index look_up_try_since on look_up_try (since);
grant select, insert, update, delete on look_up_try to ${app};

-- Names of agencies, and of their units as agency/unit.
create table office (
    code    varchar(120) primary key,
    name_vi text not null,
    name_en text
);
grant select, insert, update on office to ${app};
