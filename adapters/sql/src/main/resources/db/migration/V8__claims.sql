-- A question, or a button on one face of its card, records at most once; what recorded under a claim last counts.
alter table inbox add column claim text;
alter table inbox add column pressed text;
create index inbox_by_claim on inbox (claim) where claim is not null;
create index inbox_by_press on inbox (pressed, version) where pressed is not null;
