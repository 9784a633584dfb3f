-- What a case is found by: its code, its people's names without marks, their numbers, each with an agency that may see the case.
-- The release fills it for the cases that were there before.
create table case_finder (
    case_id          uuid primary key references case_file,
    filed_at         timestamptz not null,
    receiving_agency text        not null,
    receiving_unit   text        not null,
    terms            text[]      not null
);
create index case_finder_terms on case_finder using gin (terms) with (fastupdate = off);
create index case_finder_counter on case_finder (receiving_agency, receiving_unit, filed_at, case_id);
create index case_finder_agency on case_finder (receiving_agency, filed_at, case_id);
grant select, insert, update on case_finder to ${app};
