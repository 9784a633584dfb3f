-- Of the event that a delivery tells of: when it happened, and the trace it belongs to.
alter table delivery add column happened_at timestamptz;
alter table delivery add column trace_parent text;
