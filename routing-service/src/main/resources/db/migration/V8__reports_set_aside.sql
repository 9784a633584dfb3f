-- Every report of another system is kept, also one that comes too late or contradicts what was applied: then beside it, under an id
-- of our own, for both its own id and its number may be taken. Absent is what the release before wrote: waiting, or applied.
alter table remote_message add column standing text;
alter table remote_message drop constraint remote_message_package_id_sequence_key;
create unique index remote_message_sequence on remote_message (package_id, sequence)
    where standing is distinct from 'CONTRADICTING';
create index remote_message_package on remote_message (package_id, arrived_at);
create index remote_message_waiting on remote_message (arrived_at)
    where applied_at is null and (standing is null or standing = 'WAITING');

-- What the other system is still to be told.
drop index package_to_send;
create index package_to_send on package (system, next_try_at) where state in ('TO_SEND', 'TO_WITHDRAW');
create index package_not_taken on package (id) where state in ('TO_SEND', 'TO_WITHDRAW');
drop index package_waiting;
create index package_waiting on package (system, created_at) where state in ('TO_SEND', 'TO_WITHDRAW');
alter table package add column closed_reason text;
