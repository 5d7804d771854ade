-- When each platform was heard last, by any instance.
create table platform_heard (
    platform text primary key,
    at       timestamptz not null
);
