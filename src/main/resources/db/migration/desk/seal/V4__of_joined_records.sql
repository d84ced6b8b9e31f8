-- Of records that were joined each is closed, and the seal or the lock-out says it of one: when their person is erased, all
-- of it goes, also what was closed once. A record that was taken apart again is another person's, and stays as closed as it
-- was.
create or replace function seal.forget() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'seal' then
        delete from veil.sealed c where c.client = old.client and c.seal = old.id
            or privacy.erasing(c.client) and c.seal in (select o.seal from veil.sealed o where o.client = old.client);
    else
        delete from veil.locked l where l.lock_out = old.id and (l.client = old.client or privacy.erasing(l.client));
    end if;
    delete from veil.subject s where (s.client = old.client or privacy.erasing(s.client))
        and not exists (select from veil.sealed c where c.client = s.client)
        and not exists (select from veil.locked l where l.client = s.client);
    delete from veil.past p where privacy.erasing(p.client)
        and not exists (select from veil.sealed c where c.client = p.client)
        and not exists (select from veil.locked l where l.client = p.client);
    delete from veil.past k where k.what = 'KEPT' and not exists (
        select from veil.past p where p.cause = k.cause and p.what = 'SEALED');
    return null;
end $$;

-- Since when what is closed today was closed stands here; whom its keepers were at first nobody has written down.
do $$ begin perform set_config('kapocs.kind', 'machine', true); end $$;
insert into veil.past (what, cause, client, since)
select 'SEALED', c.seal, c.client, s.sealed_at from veil.sealed c join seal.seal s on s.id = c.seal;
insert into veil.past (what, cause, account, since, until)
select 'KEPT', k.seal, k.account, s.sealed_at, k.until from veil.keeper k join seal.seal s on s.id = k.seal;
insert into veil.past (what, cause, client, account, since)
select 'LOCKED', l.lock_out, l.client, l.account, o.said_at from veil.locked l join seal.lock_out o on o.id = l.lock_out;
