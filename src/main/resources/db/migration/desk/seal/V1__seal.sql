create schema seal;
grant usage on schema seal to kapocs_app;

-- That the file of somebody in danger is sealed, and why. To whom it is open stands in the schema veil.
create table seal.seal (
    id           uuid        primary key,
    organization uuid        not null,
    client       uuid        not null,
    reason       text        not null check (reason in ('VIOLENCE', 'TRAFFICKING', 'THREAT', 'KNOWN', 'OTHER')),
    note         text        not null check (length(note) <= 500),
    sealed_at    timestamptz not null,
    sealed_by    uuid        not null,
    ended_at     timestamptz,
    ended_by     uuid,
    constraint ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create index seal_of_client on seal.seal (client);
comment on table seal.seal is 'retention: case; personal; whose file is sealed, and what they are in danger of';

-- That somebody may know nothing of a client. For who said it and why, see the trail.
create table seal.lock_out (
    id           uuid        primary key,
    organization uuid        not null,
    client       uuid        not null,
    account      uuid        not null,
    said         text        not null check (said in ('SELF', 'SUPERVISOR', 'CLIENT')),
    said_at      timestamptz not null,
    said_by      uuid        not null,
    lifted_at    timestamptz,
    lifted_by    uuid,
    constraint not_by_oneself check (lifted_by <> account),
    constraint lifted_by_somebody check ((lifted_at is null) = (lifted_by is null))
);
create unique index lock_out_once on seal.lock_out (client, account) where lifted_at is null;
create index lock_out_of_organization on seal.lock_out (organization, id);
comment on table seal.lock_out is 'retention: case; personal; which member of staff may know nothing of which client';

create table seal.glass (
    id           uuid        primary key,
    organization uuid        not null,
    seal         uuid        not null,
    client       uuid        not null,
    account      uuid        not null,
    reason       text        not null check (reason in ('DANGER', 'DEADLINE', 'NO_KEEPER', 'OTHER')),
    words        text        not null check (length(words) between 1 and 1000),
    broken_at    timestamptz not null,
    until        timestamptz not null,
    verdict      text        check (verdict in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    verdict_text text        not null default '' check (length(verdict_text) <= 1000),
    reviewed_at  timestamptz,
    reviewed_by  uuid,
    constraint reviewed_by_another check (reviewed_by <> account),
    constraint reviewed_whole check ((verdict is null) = (reviewed_by is null) and (verdict is null) = (reviewed_at is null)
        and (verdict is null) = (verdict_text = ''))
);
create index glass_waiting on seal.glass (organization, broken_at) where verdict is null;
create index glass_of_account on seal.glass (account, broken_at);
comment on table seal.glass is 'retention: case; personal; who opened a sealed file without being its keeper, why, and what was said of it';

do $$
declare kept text;
begin
    foreach kept in array array['seal', 'lock_out', 'glass'] loop
        execute format('alter table seal.%I enable row level security', kept);
        execute format('alter table seal.%I force row level security', kept);
        execute format($policy$
            create policy of_organization on seal.%I
                using (access.kind() = 'staff' and organization = access.organization())$policy$, kept);
        execute format($policy$create policy of_house on seal.%I using (access.kind() = 'machine')$policy$, kept);
    end loop;
end $$;

-- Why a file is sealed is for who may see it.
create policy not_shut on seal.seal as restrictive
    using (not exists (select from veil.shut v where v.id = client));
-- Who broke the glass, and why, may be read by other colleagues only where they are not locked out themselves.
create policy not_locked_out on seal.glass as restrictive
    using (not exists (select from veil.locked_out v where v.id = client));

-- What was said is not rewritten: a seal and a lock-out end, and a broken glass is reviewed once.
revoke update, delete on seal.seal, seal.lock_out, seal.glass from kapocs_app;
grant update (ended_at, ended_by) on seal.seal to kapocs_app;
grant update (lifted_at, lifted_by) on seal.lock_out to kapocs_app;
grant update (verdict, verdict_text, reviewed_at, reviewed_by) on seal.glass to kapocs_app;
