-- Until when the applicant has time for what form 02 asks; empty where no text limits it.
alter table case_progress
  add column answer_by timestamptz;
