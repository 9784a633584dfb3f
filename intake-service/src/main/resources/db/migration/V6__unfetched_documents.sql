-- Why a document that the portal named has not come, and why ops have given it up.
alter table document add column last_fault varchar(200), add column closed_reason varchar(700);
create index document_unfetched on document (id) where status in ('TO_FETCH', 'FETCH_FAILED') and closed_reason is null;

-- A result that the office has forgotten after a restore is issued, and acknowledged, again.
grant delete on result_read to ${app};
