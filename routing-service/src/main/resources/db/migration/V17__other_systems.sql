-- What another system asked of the one-stop and what became of it, and how often the file has changed since it was first sent.
alter table package add column requests jsonb not null default '[]';
alter table package add column revision int not null default 0;
