-- Programs say which state of a list they saw before they go on with it.
alter table takeover.list add column version int not null default 1;
