-- The index that keeps beginnings apart leaves out versions that never came into force, so nothing could be found by it: every
-- check and every read of one procedure went through the whole table. In this order a list that asks for no words is read, too.
create index procedure_version_code on procedure_version (code, valid_from, id);
