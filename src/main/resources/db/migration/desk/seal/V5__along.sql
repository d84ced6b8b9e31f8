-- Whose files were sealed along with somebody's, because they live with them: under one seal, with the same keepers.
create table seal.along (
    seal         uuid not null,
    client       uuid not null,
    organization uuid not null,
    primary key (seal, client)
);
create index along_of_client on seal.along (client);
comment on table seal.along is 'retention: case; personal; whose file is sealed with that of somebody they live with';

alter table seal.along enable row level security;
alter table seal.along force row level security;
create policy of_organization on seal.along
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on seal.along using (access.kind() = 'machine');
create policy not_shut on seal.along as restrictive
    using (not exists (select from veil.shut v where v.id = client));
revoke update, delete on seal.along from kapocs_app;
grant delete on seal.along to kapocs_app;
create policy erased_only on seal.along as restrictive for delete using (privacy.erasing(client));

-- When one of them is erased, nothing of theirs stays in the veil, under whichever seal it came meanwhile; the others stay as closed as they were.
create function seal.forget_along() returns trigger language plpgsql as $$
begin
    delete from veil.sealed c where c.client = old.client or privacy.erasing(c.client);
    delete from veil.subject s where (s.client = old.client or privacy.erasing(s.client))
        and not exists (select from veil.sealed c where c.client = s.client)
        and not exists (select from veil.locked l where l.client = s.client);
    delete from veil.past p where (p.client = old.client or privacy.erasing(p.client))
        and not exists (select from veil.sealed c where c.client = p.client)
        and not exists (select from veil.locked l where l.client = p.client);
    return null;
end $$;
create trigger forgets after delete on seal.along for each row execute function seal.forget_along();

-- What is covered in the records of others is covered in the contacts of their cases too. Before a contact says how somebody
-- is reached, it is looked whose that is: what is covered is kept beside, and what is covered no more is put back, unless
-- something else is said there, or one of both went to another organization.
create function seal.stay_covered() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    was text := coalesce(current_setting('kapocs.kind', true), '');
    its uuid := new.organization;
    theirs uuid[];
    one record;
begin
    perform set_config('kapocs.kind', 'machine', true);
    for one in
        delete from contact.covered k where k.contact = new.id
            and not exists (select from client.covering c where c.client = k.whose)
        returning k.*, k.organization = its
            and exists (select from client.client c where c.id = k.whose and c.organization = its) as here
    loop
        if one.here and new.reach_kind = 'NONE' then
            new.reach_kind := one.kind;
            new.reach_value := one.value;
            new.reach_safe := one.safe;
        end if;
        if one.here then
            new.district := coalesce(new.district, one.district);
        end if;
    end loop;
    if exists (select from client.covering) then
        theirs := array(select f.client from casework.case_file f where f.contact = new.id
            union select f.client from casework.case_file f where f.id = new.case_id
            union select c.id from client.client c where c.contact = new.id);
        for one in select * from client.covers(theirs, new.reach_value, new.district) loop
            insert into contact.covered as k
            select new.id, one.whose, new.organization, case when one.reached then new.reach_kind else 'NONE' end,
                case when one.reached then new.reach_value else '' end, case when one.reached then new.reach_safe else '' end,
                case when one.lives then new.district end
            where one.reached and new.reach_kind <> 'NONE' or one.lives and new.district is not null
            on conflict (contact, whose) do update set district = coalesce(excluded.district, k.district),
                kind = case when excluded.kind = 'NONE' then k.kind else excluded.kind end,
                value = case when excluded.kind = 'NONE' then k.value else excluded.value end,
                safe = case when excluded.kind = 'NONE' then k.safe else excluded.safe end;
            if one.reached then
                new.reach_kind := 'NONE';
                new.reach_value := '';
                new.reach_safe := '';
            end if;
            if one.lives then
                new.district := null;
            end if;
        end loop;
    end if;
    if new.version = old.version and (new.reach_kind, new.reach_value, new.district)
            is distinct from (old.reach_kind, old.reach_value, old.district) then
        new.version := new.version + 1;
    end if;
    perform set_config('kapocs.kind', was, true);
    return new;
end $$;
create trigger stays_covered before update of reach_kind, reach_value, reach_safe, district, case_id on contact.contact
    for each row execute function seal.stay_covered();

-- Looks again at the contacts around somebody when what is covered, with whom they live, or whose contact it is changes.
create function seal.look_again() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    was text := coalesce(current_setting('kapocs.kind', true), '');
    it jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    somebody uuid := (case when tg_table_name = 'client' then it ->> 'id' else it ->> 'client' end)::uuid;
begin
    perform set_config('kapocs.kind', 'machine', true);
    -- In most houses, on most days, nothing is covered: then who asks costs no second row.
    if tg_op <> 'DELETE' and not exists (select from client.covering) then
        null;
    elsif tg_table_name = 'contact' then
        update contact.contact set reach_kind = reach_kind where id = new.id;
    elsif tg_table_name = 'case_file' then
        update contact.contact set reach_kind = reach_kind where id = new.contact;
    elsif tg_op = 'DELETE' or exists (
            select from client.covering where client in (select client.around(array[somebody]))) then
        with around(id) as (select client.around(array[somebody])),
          theirs as (
            select contact as id from casework.case_file where client in (select id from around)
            union select c.id from contact.contact c join casework.case_file f on f.id = c.case_id
              where f.client in (select id from around)
            union select contact from contact.covered where whose = somebody),
          held as (select c.id from contact.contact c where c.id in (select id from theirs) order by c.id for update)
        update contact.contact set reach_kind = reach_kind where id in (select id from held);
    end if;
    perform set_config('kapocs.kind', was, true);
    return null;
end $$;
create trigger contacts_follow after insert or delete on client.covering for each row execute function seal.look_again();
create trigger contacts_follow after insert on client.reach for each row execute function seal.look_again();
create trigger contacts_follow after insert or update on client.member for each row execute function seal.look_again();
create trigger contacts_follow after update of district on client.client for each row
    when (new.district is not null) execute function seal.look_again();
create trigger contacts_follow after insert on client.joined for each row execute function seal.look_again();
create trigger contacts_follow after insert on contact.contact for each row execute function seal.look_again();
create trigger contact_follows after insert on casework.case_file for each row
    when (new.contact is not null) execute function seal.look_again();
