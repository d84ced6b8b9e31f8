-- A reply that was sent as Arabic and is Hungarian is read aloud as Arabic. Whoever wrote it says in which language it is,
-- after all; what was said stays as it is, and nobody says it of what somebody else wrote.
grant update (language) on contact.message to kapocs_app;
create function contact.said_in() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if old.account is distinct from access.account() then
        raise exception 'only whoever wrote it says in which language it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger said_in before update of language on contact.message
    for each row when (old.language is distinct from new.language) execute function contact.said_in();
