-- So that a service that runs without the owner's rights can see at its start whether the schema is the one it needs.
grant select on flyway_schema_history to ${app};
