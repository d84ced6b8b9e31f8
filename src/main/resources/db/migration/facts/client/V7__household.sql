-- Who lives together and how people are related. A record that was joined to another keeps its rows, and they are read as
-- the other's; what is erased of one client leaves what is kept of the others. No newcomer reads any of this: a household
-- is told nobody, for one of it may not know of another.
create table client.household (
    id           uuid        primary key,
    organization uuid        not null,
    version      int         not null,
    made_at      timestamptz not null,
    changed_at   timestamptz not null,
    changed_by   uuid        not null
);
comment on table client.household is 'retention: case; personal; people who live together, and those who are related to them';
comment on column client.household.version is 'changes with everything that is changed of its members and ties';

create table client.member (
    household    uuid        not null references client.household on delete cascade,
    client       uuid        not null references client.client on delete cascade,
    organization uuid        not null,
    since        text        check (since ~ '^\d{4}(-\d{2}){0,2}$'),
    until        text        check (until ~ '^\d{4}(-\d{2}){0,2}$'),
    elsewhere    boolean     not null,
    version      int         not null,
    added_at     timestamptz not null,
    added_by     uuid        not null,
    primary key (household, client),
    check (not elsewhere or (since is null and until is null))
);
create index member_of_client on client.member (client);
comment on table client.member is 'retention: case; personal; that somebody lives, lived or never lived in a household';
comment on column client.member.since is 'a year, a year and a month, or a day: as much as is known';
comment on column client.member.until is 'empty for who lives there now';
comment on column client.member.elsewhere is 'related to who lives there, and never lived with them';
comment on column client.member.version is 'of the household when this was said: of two records of one person the newer holds';

create table client.tie (
    id              uuid    primary key,
    household       uuid    not null references client.household on delete cascade,
    organization    uuid    not null,
    one             uuid    not null references client.client on delete cascade,
    other           uuid    not null references client.client on delete cascade,
    relation        text,
    ended           boolean not null,
    kept_from_one   boolean not null,
    kept_from_other boolean not null,
    speaker         text    check (speaker in ('ONE', 'OTHER')),
    ground          text,
    paper           bytea,
    version         int     not null,
    unique (household, one, other),
    check (one < other),
    check ((speaker is null) = (ground is null)),
    check ((speaker is null) = (paper is null)),
    check (not ended or relation in ('SPOUSE', 'PARTNER'))
);
create index tie_of_one on client.tie (one);
create index tie_of_other on client.tie (other);
comment on table client.tie is 'retention: case; personal; how two people of a household are related, and which of them may not know of the other';
comment on column client.tie.relation is 'what the other is to the one';
comment on column client.tie.kept_from_one is 'the one may not know of the other';
comment on column client.tie.speaker is 'who may speak for the other of the two before the law';
comment on column client.tie.paper is 'from which paper that is known; sealed under the key of the client for whom is spoken';

do $$
declare kept text;
begin
    foreach kept in array array['household', 'member', 'tie'] loop
        execute format('alter table client.%I enable row level security', kept);
        execute format('alter table client.%I force row level security', kept);
        execute format($policy$
            create policy of_organization on client.%I
                using (access.kind() = 'staff' and organization = access.organization())$policy$, kept);
        execute format($policy$create policy of_house on client.%I using (access.kind() = 'machine')$policy$, kept);
    end loop;
end $$;
