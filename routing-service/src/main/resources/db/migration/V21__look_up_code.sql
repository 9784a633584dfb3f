-- Six digits on the receipt; absent before the acceptance, and in what was accepted before.
alter table case_file add column look_up_code varchar(6);
