-- The counter per application (or key of a compacted topic). Its row lock, held until the commit, makes the order of
-- positions in the outbox the order of commits for one application.
create table outbox_stream (
    subject       text   primary key,
    last_sequence bigint not null
);

create table outbox (
    position    bigint generated always as identity primary key,
    topic       text        not null,
    message_key text        not null,
    headers     jsonb       not null,
    body        bytea       not null,
    written_at  timestamptz not null
)
-- Rows live for milliseconds: vacuum by number, not by share of a table that is nearly empty.
with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- How far each source's events of a subject have been applied here.
create table inbox_stream (
    subject       text   not null,
    source        text   not null,
    last_sequence bigint not null,
    primary key (subject, source)
);

create table parked_event (
    id           uuid        primary key,
    kind         text        not null check (kind in ('GAP', 'PREDECESSOR', 'DEAD')),
    reason       text        not null,
    seen_version bigint      not null,
    attempts     integer     not null,
    parked_at    timestamptz not null,
    tried_at     timestamptz not null,
    topic        text        not null,
    message_key  text,
    headers      jsonb       not null,
    body         bytea,
    event_id     uuid        not null,
    source       text        not null,
    type         text,
    subject      text        not null,
    occurred_at  timestamptz,
    sequence     bigint      not null,
    unique (subject, source, sequence)
);

-- What can be tried now: a gap that has closed, or a missing predecessor when something of the same subject has been
-- applied since (or half a minute has passed: what is missing may come under another subject, as an agency does).
create view parked_ready as
select p.*
from parked_event p
left join inbox_stream s on s.subject = p.subject and s.source = p.source
where p.sequence in (0, coalesce(s.last_sequence, 0) + 1)
  and (p.kind = 'GAP'
    or p.kind = 'PREDECESSOR'
       and (p.tried_at < now() - interval '30 seconds'
         or p.seen_version < (select coalesce(sum(v.last_sequence), 0)
                              from inbox_stream v where v.subject = p.subject)));

grant select, insert, update on outbox_stream, inbox_stream to ${app};
grant select, insert, delete on outbox to ${app};
grant select, insert, update, delete on parked_event to ${app};
grant select on parked_ready to ${app};
