-- "3582/qđ-ubnd" is the number 3582/QĐ-UBND. Where decisions of both spellings were published, they stay: then nothing but the service
-- refuses a third.
do $$ begin
  create unique index decision_number_in_any_case on decision
    (lower(authority collate pg_c_utf8), lower(number collate pg_c_utf8)) where state <> 'DISCARDED';
  drop index decision_number;
exception when unique_violation then
  create index decision_number_in_any_case on decision (lower(authority collate pg_c_utf8), lower(number collate pg_c_utf8));
end $$;
