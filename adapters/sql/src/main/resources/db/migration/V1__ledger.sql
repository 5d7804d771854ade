-- One row, locked by whoever records: it hands out positions, receipts and the order of what is said.
create table ledger_head (
    one      boolean primary key default true check (one),
    position bigint not null,
    receipt  bigint not null,
    seq      bigint not null
);
insert into ledger_head (position, receipt, seq) values (0, 0, 0);

create table fact (
    position    bigint primary key,
    receipt     bigint      not null,
    person      text        not null,
    date        date        not null,
    recorded_at timestamptz not null,
    late        boolean     not null,
    message_id  text        not null,
    kind        text        not null,
    customer    text,
    payload     jsonb       not null
);
create index fact_by_message on fact (message_id, position);

create function fact_is_never_changed() returns trigger language plpgsql as $$
begin
    raise exception '账本只能追加，不能 %', tg_op;
end $$;
create trigger fact_is_never_changed before update or delete or truncate on fact
    for each statement execute function fact_is_never_changed();

create table inbox (
    message_id text primary key,
    platform   text        not null,
    person     text        not null,
    chat       text        not null,
    words      text        not null,
    parameters text        not null,
    said_at    timestamptz not null,
    seq        bigint      not null,
    version    bigint      not null,
    shown      boolean     not null,
    replies    text[]      not null,
    toast      text,
    updated    text
);
create index inbox_by_chat on inbox (chat, seq) where shown;

create table setting (
    key   text primary key,
    value text not null
);
