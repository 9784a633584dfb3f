-- Which days change what a check rests on, and since when that is known. Scope: a procedure's code, or '*' for the rules that
-- all procedures share.
create table law_change (
  scope        text not null,
  day          date not null,
  announced_at timestamptz not null,
  primary key (scope, day, announced_at)
);
grant select, insert, delete on law_change to ${app};
