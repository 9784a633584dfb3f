-- Searches are answered from memory: nobody reads this index any more, and every decision wrote it.
drop index procedure_version_search;
