-- Which official read an applicant's answers when (Law 91/2025/QH15 on personal data).
create table filing_read (
    position       bigint generated always as identity primary key,
    application_id uuid        not null,
    officer        varchar(64) not null,
    at             timestamptz not null
);

create index filing_read_of_officer on filing_read (officer, at);

-- Who read a paper stays known after the paper is removed.
alter table document_read drop constraint document_read_document_id_fkey;

-- Objects in the store that no row of document names: of a removed document, or of an upload that has not ended.
create table discarded_object (
    document_id    uuid primary key,
    application_id uuid        not null,
    discarded_at   timestamptz not null default now()
);
create index discarded_object_by_time on discarded_object (discarded_at);

grant select, insert on filing_read to ${app};
grant select, insert, update, delete on discarded_object to ${app};

-- Papers that were filed before V4, which wrote no day for them: from now on a paper without one can be removed.
update document d set filed_on = (a.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date
from application a
where a.id = d.application_id and d.filed_on is null and d.attached_at <= a.filed_at;

-- The service's role may not delete what was filed; these functions delete for it, and only what was not filed yet.
create function delete_parties_of_draft(draft uuid) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    deleted integer;
begin
    delete from party p using application a
    where p.application_id = draft and a.id = p.application_id and a.state = 'DRAFT';
    get diagnostics deleted = row_count;
    return deleted;
end $$;

create function delete_draft(draft uuid) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    deleted integer;
begin
    if not exists (select 1 from application where id = draft and state = 'DRAFT') then
        return 0;
    end if;
    insert into discarded_object (document_id, application_id)
    select d.id, d.application_id from document d where d.application_id = draft
    on conflict (document_id) do update set discarded_at = excluded.discarded_at;
    delete from document where application_id = draft;
    delete from party where application_id = draft;
    delete from application_history where application_id = draft;
    delete from portal_dossier where application_id = draft;
    delete from application where id = draft;
    get diagnostics deleted = row_count;
    return deleted;
end $$;

create function delete_unfiled_document(paper uuid) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    deleted integer;
begin
    insert into discarded_object (document_id, application_id)
    select d.id, d.application_id from document d
    where d.id = paper and d.filed_on is null
    on conflict (document_id) do update set discarded_at = excluded.discarded_at;
    delete from document where id = paper and filed_on is null;
    get diagnostics deleted = row_count;
    return deleted;
end $$;

revoke execute on function delete_parties_of_draft(uuid), delete_draft(uuid), delete_unfiled_document(uuid) from public;
grant execute on function delete_parties_of_draft(uuid), delete_draft(uuid), delete_unfiled_document(uuid) to ${app};

create or replace view timeline as
select application_id, at, 'APPLICATION' as origin, number::bigint as number, action as event,
       case when action = 'SUBMITTED' then 1 end as portal_code, null::varchar as agency, null::varchar as unit,
       null::varchar as leg, null::varchar as handler, null::text as note
from application_history
where action in ('SUBMITTED', 'SUPPLEMENTED', 'WITHDRAWAL_REQUESTED', 'CONTACT_CORRECTED')
union all
select application_id, at, 'CASE', number, event, portal_code, agency, unit, leg, handler, note
from case_event;
