-- What may be answered in fields of forms; decisions publish it like the law.
alter table law_document drop constraint law_document_kind_check;
alter table law_document add constraint law_document_kind_check
  check (kind in ('AGENCY', 'AREA', 'CALENDAR', 'PARAMETER', 'WORDS', 'LIST'));
