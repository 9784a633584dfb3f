-- What a published database holds is looked up when a case opens (NĐ 118/2025/NĐ-CP Art. 4(2a)). Few rows wait at any time.
create table lookup (
    id          uuid primary key,
    version     bigint      not null,
    case_id     uuid        not null references case_file,
    document    text        not null,
    standing    text        not null,
    data        jsonb,
    attempts    int         not null,
    next_try_at timestamptz,
    last_error  text,
    answered_at timestamptz,
    unique (case_id, document)
);
create index lookup_waiting on lookup (next_try_at) where next_try_at is not null;
grant select, insert, update on lookup to ${app};
