-- The application does with these rows what closing and opening takes, and nothing else: through a view, which looks with
-- the eyes of its owner, it could have removed what closes a file.
revoke all on veil.shut, veil.locked_out from kapocs_app;
grant select on veil.shut, veil.locked_out to kapocs_app;
revoke update on veil.sealed, veil.keeper, veil.locked, veil.subject from kapocs_app;
grant update (seal) on veil.sealed to kapocs_app;
grant update (until) on veil.keeper to kapocs_app;

-- A seal that closes no record any more, because it ended, went with its person or became one with another seal, has no
-- keepers.
create function veil.leave() returns trigger language plpgsql as $$
begin
    delete from veil.keeper where seal = old.seal and not exists (select from veil.sealed c where c.seal = old.seal);
    return null;
end $$;
create trigger leaves after delete or update of seal on veil.sealed for each row execute function veil.leave();
delete from veil.keeper k where not exists (select from veil.sealed c where c.seal = k.seal);
