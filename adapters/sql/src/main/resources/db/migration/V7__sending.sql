-- A leased message waits for the platform's limits until it is begun; only then was it tried.
alter table outbox add column begun boolean not null default false;
-- Saved up for a digest, and let go when its hour has come.
alter table outbox add column released boolean not null default false;
-- When it came to its end unsent.
alter table outbox add column settled_at timestamptz;
alter table outbox drop constraint outbox_state_check;
alter table outbox add constraint outbox_state_check
    check (state in ('waiting', 'leased', 'sent', 'in_doubt', 'dead', 'expired', 'merged', 'dropped'));
update outbox set begun = true where state = 'leased';
update outbox set settled_at = clock_timestamp() where state in ('in_doubt', 'dead');
drop index outbox_unsent;
create index outbox_unsent on outbox (state, seq) where state in ('in_doubt', 'dead', 'expired');
create unique index outbox_by_seq on outbox (seq);

-- Calls that count against a platform's monthly quota, by the day they were made.
create table platform_usage (
    platform text   not null,
    day      date   not null,
    way      text   not null,
    calls    bigint not null,
    primary key (platform, day, way)
);

-- What is held back while a platform's quota runs short, and how it is saved.
create table saving (
    platform text not null,
    kind     text not null,
    how      text not null,
    primary key (platform, kind)
);
