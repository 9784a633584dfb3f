-- A post without a unit covers the whole agency (posts.yaml): the signers, the clerks, the director of the city centre.
alter table assignment alter column unit drop not null;
