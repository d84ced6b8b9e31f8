-- What was closed when, and to whom not: so that it can be told who could have opened a file in a time that is over.
create table veil.past (
    what    text        not null check (what in ('SEALED', 'KEPT', 'LOCKED')),
    cause   uuid        not null,
    client  uuid,
    account uuid,
    since   timestamptz,
    until   timestamptz,
    constraint of_a_record_or_a_keeper check ((what = 'KEPT') = (client is null) and (what = 'SEALED') = (account is null))
);
create index past_of_client on veil.past (client) where client is not null;
create index past_of_cause on veil.past (cause);
comment on table veil.past is 'retention: case; nobody in person: ids of what was closed, and of the accounts to which it was or was not';
comment on column veil.past.cause is 'the seal or the lock-out';
comment on column veil.past.since is 'empty for what was written by somebody who was told no time: it has been so for ever';
-- What was is not rewritten, but ends; and goes with its person.
revoke update on veil.past from kapocs_app;
grant update (until) on veil.past to kapocs_app;

create function veil.began(what text, cause uuid, client uuid, account uuid, until timestamptz) returns void language sql
    begin atomic
        insert into veil.past (what, cause, client, account, since, until)
        values (what, cause, client, account, access.at(), until);
    end;

create function veil.ended(of_what text, of_cause uuid, of_client uuid, of_account uuid) returns void language sql
    begin atomic
        update veil.past set until = coalesce(access.at(), since, '-infinity')
        where what = of_what and cause = of_cause and client is not distinct from of_client
            and account is not distinct from of_account
            and (until is null or access.at() is null or until > access.at());
    end;

create function veil.remember() returns trigger language plpgsql as $$
begin
    case tg_table_name
        when 'sealed' then
            if tg_op <> 'INSERT' then perform veil.ended('SEALED', old.seal, old.client, null); end if;
            if tg_op <> 'DELETE' then perform veil.began('SEALED', new.seal, new.client, null, null); end if;
        when 'keeper' then
            if tg_op <> 'INSERT' then perform veil.ended('KEPT', old.seal, null, old.account); end if;
            if tg_op <> 'DELETE' then perform veil.began('KEPT', new.seal, null, new.account, new.until); end if;
        else
            if tg_op <> 'INSERT' then perform veil.ended('LOCKED', old.lock_out, old.client, old.account); end if;
            if tg_op <> 'DELETE' then perform veil.began('LOCKED', new.lock_out, new.client, new.account, null); end if;
    end case;
    return null;
end $$;
create trigger remembers after insert or update or delete on veil.sealed for each row execute function veil.remember();
create trigger remembers after insert or update or delete on veil.keeper for each row execute function veil.remember();
create trigger remembers after insert or update or delete on veil.locked for each row execute function veil.remember();
