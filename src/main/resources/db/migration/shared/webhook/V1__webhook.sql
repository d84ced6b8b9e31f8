create schema webhook;
grant usage on schema webhook to kapocs_app;

-- A program of somebody else that is told what happens in an organization.
create table webhook.receiver (
    id           uuid primary key,
    organization uuid        not null,
    name         text        not null,
    address      text        not null,
    kinds        text[]      not null,
    secret       bytea       not null,
    former       bytea,
    former_until timestamptz,
    state        text        not null default 'ON' check (state in ('ON', 'OFF', 'GONE')),
    rests_until  timestamptz,
    made_at      timestamptz not null,
    made_by      uuid        not null,
    version      integer     not null default 1
);
create index receiver_of_organization on webhook.receiver (organization);
comment on table webhook.receiver is 'retention: webhooks; nobody in person; until an administrator removes it';
comment on column webhook.receiver.secret is 'sealed: webhook';
comment on column webhook.receiver.former is 'sealed: webhook';
comment on column webhook.receiver.former_until is 'until when what is told is signed with the former secret as well';
comment on column webhook.receiver.rests_until is 'it did not answer: nothing is sent to it before';

-- One thing that is told to one receiver. The signed text is made of these columns whenever it is sent.
create table webhook.delivery (
    id           uuid primary key,
    receiver     uuid        not null references webhook.receiver on delete cascade,
    kind         text        not null,
    thing        text        not null,
    thing_id     uuid        not null,
    happened_at  timestamptz not null,
    state        text        not null default 'WAITING' check (state in ('WAITING', 'DELIVERED', 'FAILED', 'DROPPED')),
    tries        integer     not null default 0,
    due_at       timestamptz not null,
    leased_until timestamptz,
    tried_at     timestamptz,
    code         integer,
    hindrance    text,
    settled_at   timestamptz
);
create index delivery_due on webhook.delivery (receiver, due_at, id) where state = 'WAITING';
create index delivery_of_receiver on webhook.delivery (receiver, id desc);
create index delivery_failed on webhook.delivery (receiver) where state = 'FAILED';
create index delivery_settled on webhook.delivery (settled_at) where settled_at is not null;
comment on table webhook.delivery is 'retention: webhooks; nobody in person; that something happened to a thing of this id; kept until it is told, and 30 days after it was delivered, given up or dropped';

-- How far the trail was read.
create table webhook.heard (
    only_row boolean primary key default true check (only_row),
    seq      bigint not null
);
comment on table webhook.heard is 'retention: webhooks; the last entry of the trail that was passed on';
insert into webhook.heard (seq) values (-1);
