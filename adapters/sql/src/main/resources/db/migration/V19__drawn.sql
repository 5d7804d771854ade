-- The ledger position a card was drawn at, so that it can be drawn again as it was.
alter table delivery_claim add column drawn bigint not null default 0;
