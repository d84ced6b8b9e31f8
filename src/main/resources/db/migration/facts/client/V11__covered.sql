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

-- All records of the people of a record's households, their own among them.
create function client.around(records uuid[]) returns setof uuid language sql stable
    set search_path = pg_catalog, pg_temp as $$
    with recursive
      same(id) as (
        select unnest(records)
        union
        select j.id from same, lateral (
          select keeper as id from client.joined where client = same.id
          union all select client from client.joined where keeper = same.id) j),
      others(id) as (
        select id from same
        union
        select m.client from client.member m
          where m.household in (select household from client.member where client in (select id from same))
        union
        select j.id from others, lateral (
          select keeper as id from client.joined where client = others.id
          union all select client from client.joined where keeper = others.id) j)
    select id from others $$;

-- Takes what is theirs out of the records of the others. The house does it, for there are records that who closes a file
-- does not see. A district is theirs where both live together now.
create function client.cover(records uuid[]) returns void language plpgsql
    set search_path = pg_catalog, pg_temp as $$
declare
    was text := coalesce(current_setting('kapocs.kind', true), '');
    others uuid[];
begin
    perform set_config('kapocs.kind', 'machine', true);
    others := array(select id from client.around(records) id
                    where not exists (select from client.covering c where c.client = id));
    perform from client.client where id = any(others) order by id for update;
    with taken as (
        delete from client.reach r using client.reach mine
        where mine.client = any(records) and r.client = any(others) and r.kind = mine.kind and r.key = mine.key
        returning r.client, mine.client as whose, r.kind, r.value, r.safe)
    insert into client.covered
    select t.client, t.whose, c.organization, t.kind, t.value, t.safe
    from taken t join client.client c on c.id = t.client on conflict do nothing;
    with taken as (
        select distinct on (c.id) c.id, mine.id as whose, c.organization, c.district
        from client.client mine join client.member m on m.client = mine.id and m.until is null and not m.elsewhere
          join client.member o on o.household = m.household and o.until is null and not o.elsewhere
          join client.client c on c.id = o.client and c.district = mine.district
        where mine.id = any(records) and c.id = any(others)),
      kept as (insert into client.covered select id, whose, organization, 'DISTRICT', district::text, '' from taken on conflict do nothing)
    update client.client c set district = null, version = c.version + 1 from taken where c.id = taken.id;
    perform set_config('kapocs.kind', was, true);
end $$;

-- Puts it back, unless something else is said there meanwhile.
create function client.uncover(records uuid[]) returns void language plpgsql
    set search_path = pg_catalog, pg_temp as $$
declare was text := coalesce(current_setting('kapocs.kind', true), '');
begin
    perform set_config('kapocs.kind', 'machine', true);
    delete from client.covering where client = any(records);
    insert into client.reach (client, seq, kind, value, safe)
    select c.client, (select coalesce(max(seq), -1) from client.reach r where r.client = c.client)
        + row_number() over (partition by c.client order by c.kind, c.value), c.kind, c.value, c.safe
    from client.covered c where c.whose = any(records) and c.kind <> 'DISTRICT' and not exists (
        select from client.reach r where r.client = c.client and r.kind = c.kind and r.value = c.value);
    update client.client c set district = d.value::int, version = c.version + 1
    from client.covered d where d.whose = any(records) and d.kind = 'DISTRICT' and c.id = d.client and c.district is null;
    delete from client.covered where whose = any(records);
    perform set_config('kapocs.kind', was, true);
end $$;

-- Whatever is written later, by whomever, and in the record of whom: it is covered in the same statement.
create function client.stay_covered() returns trigger language plpgsql
    set search_path = pg_catalog, pg_temp as $$
declare
    was text := coalesce(current_setting('kapocs.kind', true), '');
    somebody uuid := case tg_table_name when 'client' then (to_jsonb(new) ->> 'id')::uuid
                     else (to_jsonb(new) ->> 'client')::uuid end;
begin
    perform set_config('kapocs.kind', 'machine', true);
    if exists (select from client.covering) then
        perform client.cover(array[c.client]) from client.covering c
        where c.client in (select client.around(array[somebody]));
    end if;
    perform set_config('kapocs.kind', was, true);
    return null;
end $$;
create trigger stays_covered after insert on client.reach for each row execute function client.stay_covered();
create trigger stays_covered after insert or update on client.member for each row execute function client.stay_covered();
create trigger stays_covered after insert or update of district on client.client for each row
    when (new.district is not null) execute function client.stay_covered();
create trigger stays_covered after insert on client.joined for each row execute function client.stay_covered();
