-- What waits is counted, and what waits too long is found, in one index: each one more is written for every message said.
drop index outbox_waiting;
drop index outbox_expiring;
create index outbox_waiting on outbox (platform, expires_at) where state = 'waiting';
