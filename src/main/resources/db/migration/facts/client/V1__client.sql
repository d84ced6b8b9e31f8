create schema client;
grant usage on schema client to kapocs_app;

create table client.client (
    id            uuid        primary key,
    organization  uuid        not null,
    contact       uuid,
    birth_year    int,
    birth_month   int check (birth_month is null or birth_year is not null),
    birth_day     int check (birth_day is null or birth_month is not null),
    district      int check (district between 1 and 23),
    version       int         not null,
    registered_at timestamptz not null,
    changed_at    timestamptz not null,
    changed_by    uuid
);
create index client_of_contact on client.client (contact) where contact is not null;
create index client_of_organization on client.client (organization);
comment on column client.client.changed_by is 'the account that changed it last; null when the client did';
comment on table client.client is 'retention: case; personal; a person served, in the compartment of one organization';

create table client.name (
    client     uuid not null references client.client on delete cascade,
    seq        int  not null,
    kind       text not null,
    name_order text not null,
    given      text not null,
    family     text not null,
    script     text not null,
    latin      text not null,
    primary key (client, seq)
);
comment on table client.name is 'retention: case; personal; names of a client, the first is how they are addressed';
comment on column client.name.latin is 'in plain Latin letters, by which lists are sorted';

create table client.name_word (
    client uuid    not null references client.client on delete cascade,
    seq    int     not null,
    sound  boolean not null,
    word   text    collate "C" not null,
    primary key (client, seq, sound, word)
);
create index name_word_begins on client.name_word (word);
comment on table client.name_word is 'retention: case; personal; the words of names in plain Latin letters, for search across scripts';
comment on column client.name_word.sound is 'its consonants only, for scripts that do not write short vowels';

create table client.language (
    client      uuid    not null references client.client on delete cascade,
    seq         int     not null,
    tag         text    not null,
    level       text    not null,
    interpreter boolean not null,
    primary key (client, seq)
);
comment on table client.language is 'retention: case; personal; languages that a client speaks';

create table client.reach (
    client uuid not null references client.client on delete cascade,
    seq    int  not null,
    kind   text not null,
    value  text not null,
    safe   text not null,
    primary key (client, seq)
);
comment on table client.reach is 'retention: case; personal; ways to reach a client, and what makes them safe';

alter table client.client enable row level security;
alter table client.client force row level security;
create policy of_organization on client.client
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on client.client using (access.kind() = 'machine');
create policy seen_by_client on client.client for select
    using (access.kind() = 'code' and contact = access.record());

-- The parts of a record are for whom the record is.
do $$
declare part text;
begin
    foreach part in array array['name', 'name_word', 'language', 'reach'] loop
        execute format('alter table client.%I enable row level security', part);
        execute format('alter table client.%I force row level security', part);
        execute format($policy$
            create policy with_client on client.%I
                using (exists (select 1 from client.client c where c.id = client)
                       and access.kind() in ('staff', 'machine'))$policy$, part);
        execute format($policy$
            create policy seen_by_client on client.%I for select
                using (exists (select 1 from client.client c where c.id = client) and access.kind() = 'code')$policy$,
            part);
    end loop;
end $$;
