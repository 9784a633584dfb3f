-- What the gauges count: legs at work past their due date, and packages that wait for another system.
create index leg_at_work_due on leg (due_at, case_id)
    where state in ('FORWARDED', 'PROCESSING', 'SUBMITTED_FOR_APPROVAL', 'APPROVED');
create index package_waiting on package (system, created_at) where state = 'TO_SEND';
