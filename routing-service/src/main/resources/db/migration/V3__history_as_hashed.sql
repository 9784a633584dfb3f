-- The hash covers the text of the detail. jsonb keeps the meaning and not the text, so the chain could not be computed
-- anew from the rows. A version before this one writes jsonb, which PostgreSQL turns into text by itself.
alter table case_history alter column detail type text using detail::text;
