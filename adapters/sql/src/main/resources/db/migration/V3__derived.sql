-- Derived from the ledger; emptying and deriving them again gives the same rows.
create table customer (
    id           text primary key,
    name         text not null,
    owner        text,
    last_contact date
);

create table contact (
    customer text    not null,
    place    integer not null,
    name     text    not null,
    primary key (customer, place)
);

create table deal (
    id                 text primary key,
    number             bigint not null,
    customer           text   not null,
    owner              text   not null,
    stage              text   not null,
    amount_minor       bigint,
    amount_currency    text,
    expected_close     date,
    opened_on          date   not null,
    collected_minor    bigint not null,
    collected_currency text   not null,
    lost_reason        text
);
create index deal_by_customer on deal (customer);

create table deal_stage (
    deal       text    not null,
    place      integer not null,
    customer   text    not null,
    stage      text    not null,
    reached_on date    not null,
    receipt    bigint  not null,
    primary key (deal, place)
);
create index deal_stage_by_customer on deal_stage (customer);
