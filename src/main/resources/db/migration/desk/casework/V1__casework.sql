create schema casework;
grant usage on schema casework to kapocs_app;

create table casework.number (
    year int primary key,
    last int not null
);
comment on table casework.number is 'retention: for ever; the last case number of each year, no personal data';

create table casework.case_file (
    id           uuid        primary key,
    number       text        not null unique,
    client       uuid        not null,
    contact      uuid,
    organization uuid        not null,
    owner        uuid        not null,
    legal_basis  text        not null,
    state        text        not null check (state in ('OPEN', 'CLOSED')),
    summary      text        not null,
    opened_at    timestamptz not null,
    closed_at    timestamptz,
    close_reason text,
    version      int         not null,
    check ((state = 'CLOSED') = (closed_at is not null)),
    check ((state = 'CLOSED') = (close_reason is not null))
);
create unique index case_of_contact on casework.case_file (contact) where contact is not null;
create index case_of_client on casework.case_file (client);
create index case_of_owner on casework.case_file (organization, owner, state);
comment on table casework.case_file is 'retention: case; personal; the affair of a client and who answers for it';

create table casework.case_need (
    case_file uuid        not null references casework.case_file on delete cascade,
    need      uuid        not null unique,
    note      text        not null,
    added_at  timestamptz not null,
    primary key (case_file, need)
);
comment on table casework.case_need is 'retention: case; personal; the only link from a case to its needs';

create table casework.case_matter (
    case_file uuid        not null references casework.case_file on delete cascade,
    code      text        not null,
    added_at  timestamptz not null,
    primary key (case_file, code)
);
comment on table casework.case_matter is 'retention: case; personal; the official business of a case';

create table casework.happening (
    id        uuid        primary key,
    seq       bigint      generated always as identity,
    case_file uuid        not null references casework.case_file on delete cascade,
    at        timestamptz not null,
    account   uuid,
    what      text        not null,
    code      text        not null,
    text      text        not null
);
create index happening_of_case on casework.happening (case_file, seq);
comment on table casework.happening is 'retention: case; personal; what was done in a case, and notes';

do $$
declare part text;
begin
    foreach part in array array['case_file', 'case_need', 'case_matter', 'happening'] loop
        execute format('alter table casework.%I enable row level security', part);
        execute format('alter table casework.%I force row level security', part);
    end loop;
    foreach part in array array['case_need', 'case_matter', 'happening'] loop
        execute format($policy$
            create policy with_case on casework.%I
                using (access.kind() in ('staff', 'machine')
                       and exists (select 1 from casework.case_file f where f.id = case_file))$policy$, part);
    end loop;
end $$;

create policy of_organization on casework.case_file
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on casework.case_file using (access.kind() = 'machine');

-- The client sees their own case, its needs and matters; not what staff noted. That they confirmed an outcome is added.
create policy seen_by_client on casework.case_file for select
    using (access.kind() = 'code' and contact = access.record());
create policy seen_by_client on casework.case_need for select
    using (access.kind() = 'code' and exists (select 1 from casework.case_file f where f.id = case_file));
create policy seen_by_client on casework.case_matter for select
    using (access.kind() = 'code' and exists (select 1 from casework.case_file f where f.id = case_file));
create policy confirmed_by_client on casework.happening for insert
    with check (access.kind() = 'code' and exists (select 1 from casework.case_file f where f.id = case_file));

-- What happened is not rewritten.
revoke update, delete on casework.happening from kapocs_app;
