-- How somebody in danger is reached, and where they live, stands in the records of those who live with them too: a child is
-- reached by the mother's telephone. While it is covered it stands there no more, for whoever reads; it is kept here, and
-- put back afterwards.
create table client.covering (
    client uuid primary key references client.client on delete cascade
);
comment on table client.covering is 'retention: case; personal; whose ways to be reached stand in nobody else''s record';

create table client.covered (
    client       uuid not null references client.client on delete cascade,
    whose        uuid not null references client.client on delete cascade,
    organization uuid not null,
    kind         text not null,
    value        text not null,
    safe         text not null,
    primary key (client, whose, kind, value)
);
create index covered_of_whose on client.covered (whose);
comment on table client.covered is 'retention: case; personal; what was taken out of a record because it is how somebody else is reached';
comment on column client.covered.whose is 'whose it is; with them it goes';
comment on column client.covered.kind is 'of a way to reach somebody, or DISTRICT';

do $$
declare kept text;
begin
    foreach kept in array array['covering', 'covered'] loop
        execute format('alter table client.%I enable row level security', kept);
        execute format('alter table client.%I force row level security', kept);
        execute format($policy$create policy of_house on client.%I using (access.kind() = 'machine')$policy$, kept);
    end loop;
end $$;
create policy of_organization on client.covered for select
    using (access.kind() = 'staff' and organization = access.organization());
create policy not_shut on client.covered as restrictive
    using (not exists (select from veil.shut v where v.id in (client, whose)));

-- All records of the people whose records these are.
create function client.same(records uuid[]) returns setof uuid language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with recursive same(id) as (
        select unnest(records)
        union
        select j.id from same, lateral (
          select keeper as id from client.joined where client = same.id
          union all select client from client.joined where keeper = same.id) j)
    select id from same $$;

-- All records of the people of a record's households, their own among them.
create function client.around(records uuid[]) returns setof uuid language sql stable
    set search_path = pg_catalog, pg_temp as $$
    select client.same(array(
        select m.client from client.member m where m.household in (
          select household from client.member where client in (select client.same(records)))
        union select unnest(records))) $$;

-- The same for the same way to reach somebody, as the column client.reach.key says it.
create function client.key(kind text, value text) returns text language sql immutable
    set search_path = pg_catalog, pg_temp as $$
    select case when kind = 'PHONE' and length(regexp_replace(value, '[^0-9]', '', 'g')) >= 9
        then right(regexp_replace(value, '[^0-9]', '', 'g'), 9) else lower(value) end $$;

-- Whose way to be reached, or part of the city, this is, of those who live with the person of these records, while it is
-- covered. A district is theirs where both live together now.
create function client.covers(records uuid[], reach text, district int) returns table (whose uuid, reached boolean, lives boolean)
    language sql stable set search_path = pg_catalog, pg_temp as $$
    with found as (
        select c.client as whose,
          exists (select from client.reach r
              where r.client = c.client and r.key = client.key(r.kind, btrim(covers.reach))) as reached,
          exists (select from client.client mine
              join client.member m on m.client = mine.id and m.until is null and not m.elsewhere
              join client.member o on o.household = m.household and o.until is null and not o.elsewhere
              where mine.id = c.client and mine.district = covers.district
                and o.client in (select client.same(records))) as lives
        from client.covering c
        where c.client in (select client.around(records)) and c.client not in (select client.same(records)))
    select f.whose, f.reached, f.lives from found f where f.reached or f.lives order by f.whose $$;

-- Takes what is theirs out of the records of the others. The house does it, for there are records that who closes a file
-- does not see. Whoever has such a record open is told that it changed.
create function client.cover(records uuid[]) returns void language plpgsql
    set search_path = pg_catalog, pg_temp as $$
declare
    was text := coalesce(current_setting('kapocs.kind', true), '');
    own uuid;
    others uuid[];
begin
    perform set_config('kapocs.kind', 'machine', true);
    foreach own in array records loop
        others := array(select id from client.around(array[own]) id except select client.same(array[own]));
        perform from client.client where id = any(others) order by id for update;
        with taken as (
            delete from client.reach r using client.reach mine
            where mine.client = own and r.client = any(others) and r.kind = mine.kind and r.key = mine.key
            returning r.client, r.kind, r.value, r.safe),
          kept as (
            insert into client.covered
            select t.client, own, c.organization, t.kind, t.value, t.safe
            from taken t join client.client c on c.id = t.client on conflict do nothing)
        update client.client c set version = c.version + 1 where c.id in (select client from taken);
        with taken as (
            select distinct on (c.id) c.id, c.organization, c.district
            from client.client mine join client.member m on m.client = mine.id and m.until is null and not m.elsewhere
              join client.member o on o.household = m.household and o.until is null and not o.elsewhere
              join client.client c on c.id = o.client and c.district = mine.district
            where mine.id = own and c.id = any(others)),
          kept as (
            insert into client.covered select id, own, organization, 'DISTRICT', district::text, '' from taken
            on conflict do nothing)
        update client.client c set district = null, version = c.version + 1 from taken where c.id = taken.id;
    end loop;
    perform set_config('kapocs.kind', was, true);
end $$;

-- Puts it back, unless something else is said there meanwhile; not into a record that went to another organization.
create function client.uncover(records uuid[]) returns void language plpgsql
    set search_path = pg_catalog, pg_temp as $$
declare was text := coalesce(current_setting('kapocs.kind', true), '');
begin
    perform set_config('kapocs.kind', 'machine', true);
    delete from client.covering where client = any(records);
    with theirs as (
        select distinct on (c.client, c.kind, client.key(c.kind, c.value)) c.client, c.kind, c.value, c.safe
        from client.covered c join client.client o on o.id = c.client and o.organization = c.organization
        where c.whose = any(records) and c.kind <> 'DISTRICT' and not exists (
            select from client.reach r where r.client = c.client and r.kind = c.kind and r.key = client.key(c.kind, c.value))
        order by c.client, c.kind, client.key(c.kind, c.value), c.value),
      back as (
        insert into client.reach (client, seq, kind, value, safe)
        select c.client, (select coalesce(max(seq), -1) from client.reach r where r.client = c.client)
            + row_number() over (partition by c.client order by c.kind, c.value), c.kind, c.value, c.safe
        from theirs c returning client)
    update client.client c set version = version + 1 where c.id in (select client from back);
    update client.client c set district = d.value::int, version = c.version + 1
    from client.covered d where d.whose = any(records) and d.kind = 'DISTRICT' and c.id = d.client and c.district is null
        and c.organization = d.organization;
    delete from client.covered where whose = any(records);
    perform set_config('kapocs.kind', was, true);
end $$;

-- Whatever is written later, by whomever, and in the record of whom: it is covered in the same statement. What somebody else
-- has already is theirs.
create function client.stay_covered() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
declare
    was text := coalesce(current_setting('kapocs.kind', true), '');
    somebody uuid := case tg_table_name when 'client' then (to_jsonb(new) ->> 'id')::uuid
                     else (to_jsonb(new) ->> 'client')::uuid end;
begin
    perform set_config('kapocs.kind', 'machine', true);
    if exists (select from client.covering) then
        perform client.cover(array(
            select c.client from client.covering c where c.client in (select client.around(array[somebody]))
            order by c.client = somebody, c.client));
    end if;
    perform set_config('kapocs.kind', was, true);
    return null;
end $$;
create trigger stays_covered after insert on client.reach for each row execute function client.stay_covered();
create trigger stays_covered after insert or update on client.member for each row execute function client.stay_covered();
create trigger stays_covered after insert or update of district on client.client for each row
    when (new.district is not null) execute function client.stay_covered();
create trigger stays_covered after insert on client.joined for each row execute function client.stay_covered();
