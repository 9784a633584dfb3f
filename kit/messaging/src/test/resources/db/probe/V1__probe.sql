-- What the test's handlers applied, in the order in which they did.
create table probe_log (
    position bigint generated always as identity primary key,
    subject  text   not null,
    source   text   not null,
    sequence bigint not null
);
grant select, insert on probe_log to ${app};
