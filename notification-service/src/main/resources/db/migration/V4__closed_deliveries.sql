-- Ops send again what failed, or close it with a reason.
alter table delivery drop constraint delivery_state_check;
alter table delivery add constraint delivery_state_check
    check (state in ('PENDING', 'SENT', 'FAILED', 'NO_ADDRESS', 'CLOSED'));
create index delivery_not_sent on delivery (state, position) where state <> 'SENT';
