-- Two records of one person. Nothing that hangs on either is moved, so that it can be undone: the one leads to the other,
-- which says what is known of the person, and what it said before is kept until then.
create table client.joined (
    client         uuid        primary key references client.client on delete cascade,
    keeper         uuid        not null references client.client on delete cascade,
    organization   uuid        not null,
    keeper_was     jsonb       not null,
    keeper_version int         not null,
    joined_at      timestamptz not null,
    joined_by      uuid        not null,
    check (client <> keeper)
);
create index joined_by_keeper on client.joined (keeper);
comment on table client.joined is 'retention: case; personal; which record of a client another one stands for';
comment on column client.joined.keeper_was is 'what the keeper said before, to be taken apart again';
comment on column client.joined.keeper_version is 'of the keeper, since they are joined';

alter table client.joined enable row level security;
alter table client.joined force row level security;
create policy of_organization on client.joined
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on client.joined using (access.kind() = 'machine');

alter table client.client add column compared boolean not null default false;
create index client_to_compare on client.client (id) where not compared;
comment on column client.client.compared is 'whether it was looked for other records of this person since it changed';
