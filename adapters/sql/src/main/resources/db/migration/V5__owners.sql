-- Whose a customer or deal is depends on the day, since it can be handed over from a coming day on. Whoever had it first
-- has it since -infinity; the owner on a day is the newest row since then or before.
create table customer_owner (
    customer text not null,
    since    date not null,
    person   text not null,
    primary key (customer, since)
);
insert into customer_owner select id, '-infinity', owner from customer where owner is not null;
alter table customer drop column owner;

create table deal_owner (
    deal     text not null,
    since    date not null,
    customer text not null,
    person   text not null,
    primary key (deal, since)
);
create index deal_owner_by_customer on deal_owner (customer);
insert into deal_owner select id, '-infinity', customer, owner from deal;
alter table deal drop column owner;
