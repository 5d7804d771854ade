-- What the platforms' contacts said last, and whom each was taken for when they first came.
create table staff (
    platform text not null,
    account  text not null,
    person   text not null,
    said     jsonb not null,
    primary key (platform, account)
);
