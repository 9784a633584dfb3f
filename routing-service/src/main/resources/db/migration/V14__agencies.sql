-- The agencies that procedure control has published: a question about another's hours is a mistake.
create table agency (
    code text primary key
);

-- Those published before this table was, as far as they have staff or a leg here.
insert into agency select agency from assignment union select agency from leg;

grant select, insert on agency to ${app};
