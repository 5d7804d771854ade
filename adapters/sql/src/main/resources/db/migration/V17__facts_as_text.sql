-- A fact is kept as the very text it was written in, so that a seal over it means something. What was told before stands
-- in the words that jsonb made of it, and says the same.
drop index fact_about_imports;
alter table fact alter column payload type text using payload::text;
create index fact_about_imports on fact (((payload::jsonb ->> 'batch')::bigint), kind)
    where kind in ('import', 'import-undo');
