-- Where nobody is said to have written it and nobody of the staff asks, the two are alike and not the same: what a newcomer
-- wrote says its language itself, and the house corrects none.
create or replace function contact.said_in() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if old.author <> 'STAFF' or access.account() is null or old.account is distinct from access.account() then
        raise exception 'only whoever wrote it says in which language it is' using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
