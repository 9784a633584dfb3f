-- Each result that is issued is echoed, with outcome and number.
alter table portal_view add column results integer not null default 0;
