-- A post without a unit covers the whole agency; such an assignment could not be stored and its event was dead.
alter table assignment alter column unit drop not null;
