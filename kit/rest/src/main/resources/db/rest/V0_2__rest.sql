-- Answers to commands that may be sent again (Idempotency-Key), kept 24 hours. Written in the command's transaction.
create table idempotency_key (
    caller      text        not null,
    operation   text        not null,
    key         text        not null,
    taken_at    timestamptz not null,
    fingerprint bytea,
    status      integer,
    body        text,
    location    text,
    etag        text,
    primary key (caller, operation, key)
);
create index idempotency_key_taken_at on idempotency_key (taken_at);

grant select, insert, update, delete on idempotency_key to ${app};
