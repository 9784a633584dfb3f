-- What identifies a person without a personal number, and the name of the account that filed where it is another.
alter table party
  add column paper        jsonb,
  add column account_name varchar(200);
