-- The agencies that procedure control has published: a question about another's hours is a mistake.
create table agency (
    code text primary key
);

-- Those whose staff is known, published before this table was.
insert into agency select distinct agency from assignment;

grant select, insert on agency to ${app};
