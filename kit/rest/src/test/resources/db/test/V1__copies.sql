create table copy_order (
    id    uuid primary key,
    owner text not null unique
);
grant select, insert on copy_order to ${app};
