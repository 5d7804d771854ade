-- Who goes next. Looking for it among everything that waits costs more the more waits, so the few that nothing of their own
-- chat holds up stand in a narrow table of their own. Of each chat and urgency that is the oldest one that is still in order,
-- and of those outside the order (a new face of what was sent, or what was tried too often to hold up others) the one due
-- first.
create table outbox_front (
    seq      bigint primary key,
    platform text        not null,
    chat     text        not null,
    urgency  smallint    not null,
    -- whether it goes even while its kind is saved up
    free     boolean     not null,
    due_at   timestamptz not null,
    due      boolean     not null
);
create index outbox_front_due on outbox_front (platform, free, urgency, seq) where due;
create index outbox_front_later on outbox_front (platform, due_at) where not due;
create index outbox_front_by_chat on outbox_front (platform, chat);

-- Chats in which something changed that may let another go first. A note is written by the transaction that changes it, and
-- taken away by the lease that looks at the chat again, so that no change is ever missed.
create table outbox_stirred (
    number   bigint generated always as identity primary key,
    platform text     not null,
    urgency  smallint not null,
    chat     text     not null
);
create index outbox_stirred_by_urgency on outbox_stirred (platform, urgency, number);

-- Rows come and go here; what is left of those gone is swept up by how many they are, not by their share.
alter table outbox_front set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 2000);
alter table outbox_stirred set (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 2000);

create function outbox_came() returns trigger language plpgsql as $$
begin
    insert into outbox_stirred (platform, urgency, chat)
        select platform, min(urgency), chat from came where state = 'waiting' group by platform, chat;
    return null;
end $$;
create trigger outbox_came after insert on outbox referencing new table as came
    for each statement execute function outbox_came();

create function outbox_stirs() returns trigger language plpgsql as $$
begin
    insert into outbox_stirred (platform, urgency, chat) values (new.platform, new.urgency, new.chat);
    return null;
end $$;
create trigger outbox_stirs after update on outbox for each row
    when (new.state <> 'leased' and (old.state, old.due_at, old.attempts, old.platform_id, old.released)
        is distinct from (new.state, new.due_at, new.attempts, new.platform_id, new.released))
    execute function outbox_stirs();

drop index outbox_open_by_chat;
-- the order within a chat; whoever was tried five times no longer holds up the others
create index outbox_in_order on outbox (platform, chat, urgency, seq)
    where state in ('waiting', 'leased') and platform_id is null and attempts < 5;
create index outbox_out_of_order on outbox (platform, chat, urgency, due_at)
    where state = 'waiting' and (platform_id is not null or attempts >= 5);
create index outbox_begun on outbox (platform, chat) where begun;

-- what waits already
insert into outbox_stirred (platform, urgency, chat)
    select platform, min(urgency), chat from outbox where state = 'waiting' group by platform, chat;
