create schema takeover;
grant usage on schema takeover to kapocs_app;

-- A list that was kept elsewhere until now: sent, understood, tried, taken over, and taken back.
create table takeover.list (
    id           uuid        primary key,
    organization uuid        not null,
    account      uuid        not null,
    file_name    text        not null check (length(file_name) <= 200),
    sheets       text[]      not null,
    sheet        smallint    not null,
    head         int         not null,
    mapping      jsonb       not null,
    basis        text        check (basis in ('PUBLIC_TASK', 'VITAL_INTERESTS')),
    state        text        not null check (state in
                     ('SENT', 'CHECKING', 'CHECKED', 'TAKING', 'PAUSED', 'DONE', 'TAKING_BACK', 'TAKEN_BACK')),
    sent_at      timestamptz not null,
    moved_at     timestamptz not null,
    constraint taken_on_a_basis check (state not in ('TAKING', 'PAUSED', 'DONE') or basis is not null)
);
create index list_of_organization on takeover.list (organization, id);
create index list_at_work on takeover.list (id) where state in ('CHECKING', 'TAKING', 'TAKING_BACK');
comment on table takeover.list is 'retention: for a month after it was last worked on, then without its rows; personal; a list of clients that was sent';
comment on column takeover.list.account is 'who asked for what is done now, and in whose name it is done';

-- What a row says is there until it is taken over, or a month has passed; of what was made of it only the ids stay.
create table takeover.line (
    id           uuid     primary key,
    list         uuid     not null references takeover.list on delete cascade,
    organization uuid     not null,
    sheet        smallint not null,
    n            int      not null,
    cells        bytea,
    verdict      text     check (verdict in ('NEW', 'HERE', 'ALIKE', 'REFUSED', 'TAKEN', 'STAYS', 'BACK')),
    reason       text     not null default '',
    at_column    int,
    key_hash     bytea,
    same         uuid,
    client       uuid,
    case_file    uuid,
    contact      uuid,
    needs        uuid[]   not null default '{}',
    happenings   int      not null default 0,
    constraint one_of_each unique (list, sheet, n),
    constraint made_whole check ((verdict in ('TAKEN', 'STAYS')) is not true
        or client is not null and case_file is not null and contact is not null and cells is null)
);
create index line_of_verdict on takeover.line (list, verdict, n);
create index line_of_key on takeover.line (list, key_hash) where key_hash is not null;
-- Whatever two lists say at the same moment, nobody is taken over twice.
create unique index line_taken_once on takeover.line (organization, key_hash) where verdict in ('TAKEN', 'STAYS');
create index line_of_client on takeover.line (client) where client is not null;
comment on table takeover.line is 'retention: case; personal; a row of a list, and what was made of it';
comment on column takeover.line.cells is 'sealed: takeover';
comment on column takeover.line.same is 'a client who may be this person; looked up anew by whoever reads it';

-- How an organization's lists are to be read, by the words at their head.
create table takeover.reading (
    organization uuid        not null,
    name         text        not null check (length(name) between 1 and 100),
    mapping      jsonb       not null,
    saved_at     timestamptz not null,
    primary key (organization, name)
);
comment on table takeover.reading is 'retention: installation; personal; names of colleagues in how lists are read that an organization sends again';

do $$
declare part text;
begin
    foreach part in array array['list', 'line', 'reading'] loop
        execute format('alter table takeover.%I enable row level security', part);
        execute format('alter table takeover.%I force row level security', part);
        execute format($policy$create policy of_house on takeover.%I using (access.kind() = 'machine')$policy$, part);
        execute format($policy$
            create policy of_organization on takeover.%I
                using (access.kind() = 'staff' and organization = access.organization())$policy$, part);
    end loop;
end $$;
create policy not_shut on takeover.line as restrictive
    using (not exists (select from veil.shut v where v.id in (client, contact, case_file)));
