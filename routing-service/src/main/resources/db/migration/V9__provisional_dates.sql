-- Dates of a year whose days off nobody has announced yet.
alter table deadline add column provisional boolean not null default false;
alter table leg add column appointment_provisional boolean not null default false;
