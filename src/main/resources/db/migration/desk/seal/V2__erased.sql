-- What stays to be read in the work of every day goes when its person is erased, and only then.
grant delete on seal.seal, seal.lock_out, seal.glass to kapocs_app;
create policy erased_only on seal.seal as restrictive for delete using (privacy.erasing(client));
create policy erased_only on seal.lock_out as restrictive for delete using (privacy.erasing(client));
create policy erased_only on seal.glass as restrictive for delete using (privacy.erasing(client));

-- With why it was closed goes to whom; nothing stands in the veil of who is gone. A record that was joined to theirs and taken
-- apart again is another person's, and stays as closed as it was.
create function seal.forget() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'seal' then
        delete from veil.sealed where seal = old.id and client = old.client;
        delete from veil.keeper where seal = old.id and not exists (select from veil.sealed c where c.seal = old.id);
    else
        delete from veil.locked where lock_out = old.id and client = old.client;
    end if;
    delete from veil.subject s where s.client = old.client
        and not exists (select from veil.sealed c where c.client = s.client)
        and not exists (select from veil.locked l where l.client = s.client);
    return null;
end $$;
create trigger forgets after delete on seal.seal for each row execute function seal.forget();
create trigger forgets after delete on seal.lock_out for each row execute function seal.forget();
