-- A push on its way to the people of one zone: unique, so that however often its hour strikes it sets out once.
create table run (
    number     bigint generated always as identity primary key,
    push       text        not null,
    occurrence timestamptz not null,
    zone       text        not null,
    state      text        not null default 'opened' check (state in ('opened', 'laid_out', 'done', 'dropped')),
    opened_at  timestamptz not null default clock_timestamp(),
    settled_at timestamptz,
    unique (push, occurrence, zone)
);
create index run_unsettled on run (occurrence, number) where state in ('opened', 'laid_out');

-- The chats it has not come to yet, a few dozen together; a row goes when its cards are in the outbox. Whoever makes one
-- holds it for a while.
create table run_step (
    run        bigint      not null references run on delete cascade,
    place      integer     not null,
    chats      text[]      not null,
    due_at     timestamptz not null default clock_timestamp(),
    held_until timestamptz,
    primary key (run, place)
);
