-- Dropped files and how far each has come. What is wanted of them is a fact in the ledger.
create table import_batch (
    number      bigint generated always as identity primary key,
    message_id  text        not null unique,
    person      text        not null,
    file_name   text        not null,
    content     bytea,
    dropped_at  timestamptz not null,
    weighed     jsonb,
    line_by_line bytea,
    progress    jsonb       not null,
    state       text        not null,
    served      integer     not null default 0,
    leased_by   text,
    lease_until timestamptz
);
create index import_batch_with_content on import_batch (dropped_at) where content is not null;
create index fact_about_imports on fact (((payload ->> 'batch')::bigint), kind)
    where kind in ('import', 'import-undo');
