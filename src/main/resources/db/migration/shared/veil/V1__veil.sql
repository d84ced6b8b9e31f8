-- What is closed to whom, as ids alone: the one rule that all rooms ask. Why it is so is told by a room above.
create schema veil;
grant usage on schema veil to kapocs_app;

-- The records of a person that a seal closes; of somebody with several records all.
create table veil.sealed (
    client       uuid primary key,
    seal         uuid not null,
    organization uuid not null
);
create index sealed_by_seal on veil.sealed (seal);
create index sealed_of_organization on veil.sealed (organization);
comment on table veil.sealed is 'retention: case; nobody in person: ids of the records that are open to their keepers alone';

create table veil.keeper (
    seal    uuid not null,
    account uuid not null,
    until   timestamptz,
    primary key (seal, account)
);
comment on table veil.keeper is 'retention: case; nobody in person: ids of the accounts to which a seal does not close';
comment on column veil.keeper.until is 'for who broke the glass; empty for a keeper';

create table veil.locked (
    client   uuid not null,
    account  uuid not null,
    lock_out uuid not null,
    primary key (client, account)
);
create index locked_by_lock_out on veil.locked (lock_out);
comment on table veil.locked is 'retention: case; nobody in person: ids of the accounts to which a record is closed for good';

-- What the two close: the record itself, its contact, its cases and theirs. Nothing stands here of anybody else.
create table veil.subject (
    id     uuid primary key,
    client uuid not null
);
create index subject_of_client on veil.subject (client);
comment on table veil.subject is 'retention: case; nobody in person: ids of what belongs to a record that is closed to somebody';

create view veil.locked_out as
select s.id from veil.subject s join veil.locked l on l.client = s.client
where access.kind() = 'staff' and l.account = access.account();

-- Policies ask whether an id stands here. Jobs of the house, newcomers and partners find nothing in it. A glass that was
-- broken by a clock that was ahead is not open for longer than any other.
create view veil.shut as
select s.id from veil.subject s
where access.kind() = 'staff'
  and (exists (select from veil.sealed c
               where c.client = s.client
                 and not exists (select from veil.keeper k
                                 where k.seal = c.seal and k.account = access.account()
                                   and (k.until is null or k.until > access.at()
                                        and k.until <= access.at() + interval '3 hours 5 minutes')))
       or exists (select from veil.locked l where l.client = s.client and l.account = access.account()));

-- Whoever closes a record and whoever opens a case for it wait for each other: no case is missed.
create function veil.hold(record uuid, alone boolean) returns void language plpgsql as $$
begin
    if alone then
        perform pg_advisory_xact_lock(hashtextextended('veil' || record, 0));
    else
        perform pg_advisory_xact_lock_shared(hashtextextended('veil' || record, 0));
    end if;
end $$;

-- What comes to a record that is closed to somebody is closed to them with the same statement.
create function veil.follow(record uuid, what uuid) returns void language plpgsql as $$
begin
    perform veil.hold(record, false);
    insert into veil.subject (id, client)
    select what, record where what is not null and exists (select from veil.subject s where s.id = record)
    on conflict do nothing;
end $$;
