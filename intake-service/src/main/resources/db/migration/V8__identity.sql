-- What identifies a person without a personal number, and the name of the account that filed where it is another.
alter table party
  add column paper        jsonb,
  add column account_name varchar(200);

-- Drafts that nobody touches are deleted after a while; these are few, whatever the table's size.
create index application_drafts on application (created_at, id) where state = 'DRAFT';
