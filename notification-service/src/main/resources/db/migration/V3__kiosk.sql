-- A fourth way in: the self-service kiosk.
alter table addressee drop constraint addressee_channel_check;
alter table addressee add constraint addressee_channel_check
    check (channel in ('COUNTER', 'ONLINE', 'PORTAL', 'KIOSK'));
