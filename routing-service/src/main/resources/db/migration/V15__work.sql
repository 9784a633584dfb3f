-- Who took a result and on what paper (61/2018/NĐ-CP Art. 20). Results handed over before this have none of it.
alter table leg
  add column receiver_name  text,
  add column receiver_paper text;

-- Form 04 is signed by the head of the agency or a deputy: work of no unit.
alter table task alter column unit drop not null;

-- Which approver has opened which draft, as it was: only what was opened is approved together with others.
create table draft_read (
    leg_id  uuid        not null references leg,
    hash    text        not null,
    officer text        not null,
    at      timestamptz not null,
    primary key (leg_id, hash, officer)
);

grant select, insert on draft_read to ${app};
