create table outbox (
    id             text primary key,
    seq            bigint      not null,
    changed        bigint      not null,
    chat           text        not null,
    platform       text        not null,
    kind           text        not null,
    urgency        smallint    not null,
    topic          text,
    card           jsonb       not null,
    version        bigint      not null,
    private_about  text,
    reply_to       text,
    said_at        timestamptz not null,
    state          text        not null check (state in ('waiting', 'leased', 'sent', 'in_doubt', 'dead')),
    face           integer     not null default 0,
    leased_face    integer     not null default 0,
    attempts       integer     not null default 0,
    fence          bigint      not null default 0,
    first_tried_at timestamptz,
    due_at         timestamptz not null default clock_timestamp(),
    lease_until    timestamptz,
    expires_at     timestamptz,
    platform_id    text,
    reason         text,
    queued_at      timestamptz not null default clock_timestamp(),
    sent_at        timestamptz,
    constraint pay_is_private check (private_about is null or chat like 'direct:%')
);
create index outbox_waiting on outbox (platform, urgency, seq) where state = 'waiting';
create index outbox_leased on outbox (platform, lease_until) where state = 'leased';
create index outbox_open_by_chat on outbox (chat, platform, seq) where state in ('waiting', 'leased');
create index outbox_expiring on outbox (platform, expires_at) where state = 'waiting' and expires_at is not null;
create index outbox_unsent on outbox (state) where state in ('in_doubt', 'dead');
create index outbox_by_topic on outbox (topic, seq) where topic is not null;
create index outbox_by_chat on outbox (chat, seq);
create index outbox_by_change on outbox (chat, changed);

create table delivery_claim (
    push       text        not null,
    occurrence timestamptz not null,
    chat       text        not null,
    primary key (push, occurrence, chat)
);
