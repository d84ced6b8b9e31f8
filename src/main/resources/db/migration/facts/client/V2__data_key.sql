-- A key of their own for what is sealed of a client, itself sealed under the keys of the city, which lie outside the
-- database. When the row is gone nobody opens any copy of what it sealed.
create table client.data_key (
    id      uuid  primary key,
    client  uuid  not null references client.client on delete cascade,
    room    text  not null,
    sealed  bytea not null,
    unique (client, room)
);
comment on table client.data_key is 'retention: case; personal; the key under which a room seals what it keeps of a client';
comment on column client.data_key.sealed is 'sealed: client.key';

alter table client.data_key enable row level security;
alter table client.data_key force row level security;
create policy with_client on client.data_key
    using (exists (select 1 from client.client c where c.id = client) and access.kind() in ('staff', 'machine'));
