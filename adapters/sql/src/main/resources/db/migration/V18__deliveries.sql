-- What became of a push in one chat at one of its times; before, a row only said that it had been sent.
alter table delivery_claim add column day date;
alter table delivery_claim add column fate text not null default 'SENT';
alter table delivery_claim add column counts boolean not null default false;
alter table delivery_claim add column message text;
alter table delivery_claim add column folded boolean not null default false;
alter table delivery_claim add column seen timestamptz;
alter table delivery_claim add column acted timestamptz;
create index delivery_of_chat on delivery_claim (chat, day) where day is not null;
create index delivery_of_day on delivery_claim (day) where day is not null;
create index delivery_by_message on delivery_claim (message) where message is not null;

-- Platforms tell by their own ids what was looked at.
create index outbox_by_platform_id on outbox (platform_id) where platform_id is not null;
