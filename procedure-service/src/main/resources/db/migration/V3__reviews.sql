-- Reviews of procedures: the plan of a year, the procedures in it, what was found and proposed, and which lines came of it.
create table review_plan (
  id          uuid primary key,
  version     bigint not null,
  state       text not null check (state in ('DRAFT', 'APPROVED', 'CLOSED')),
  year        integer not null,
  authority   text not null,
  -- Name and theme of each; a review names its group by its place here.
  groups      jsonb not null,
  -- Whoever has had a hand in the content: none of them approves it.
  editors     text[] not null,
  approved_by text,
  unique (authority, year),
  check ((state = 'DRAFT') = (approved_by is null))
);
create index on review_plan (year desc, id desc);

create table review (
  plan         uuid not null references review_plan,
  code         text not null,
  version      bigint not null,
  state        text not null check (state in ('OPEN', 'CONCLUDED')),
  group_number integer not null,
  due          date not null,
  responsible  text not null,
  content      jsonb not null,
  -- What the content's sheets come to a year, in đồng, for the report; null while that cannot be told.
  cost_before  bigint,
  cost_after   bigint,
  primary key (plan, code)
);

-- No key to the line: that of a draft may still be taken out.
create table review_link (
  plan     uuid not null,
  code     text not null,
  proposal text not null,
  decision uuid not null references decision,
  line     text not null,
  primary key (plan, code, proposal, decision, line),
  foreign key (plan, code) references review
);

-- Who did what, when and why: to the plan, or with a code to the review of that procedure.
create table review_act (
  id     bigint generated always as identity primary key,
  plan   uuid not null references review_plan,
  code   text,
  act    text not null,
  actor  text not null,
  at     timestamptz not null,
  reason text
);
create index on review_act (plan, code, id);

create function review_plan_is_closed() returns trigger language plpgsql as $$
begin
  if old.state = 'CLOSED' then
    raise exception 'review plan % is closed', old.id;
  end if;
  return coalesce(new, old);
end $$;
create trigger review_plan_is_closed before update or delete on review_plan
  for each row execute function review_plan_is_closed();

create function review_is_closed() returns trigger language plpgsql as $$
begin
  if exists (select 1 from review_plan where id in (old.plan, new.plan) and state = 'CLOSED') then
    raise exception 'review plan % is closed', coalesce(new.plan, old.plan);
  end if;
  return coalesce(new, old);
end $$;
create trigger review_is_closed before insert or update or delete on review
  for each row execute function review_is_closed();
create trigger review_is_closed before insert or update or delete on review_link
  for each row execute function review_is_closed();

grant select, insert, update on review_plan to ${app};
grant select, insert, update, delete on review to ${app};
grant select, insert, delete on review_link to ${app};
grant select, insert on review_act to ${app};
