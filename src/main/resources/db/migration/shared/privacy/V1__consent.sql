create schema privacy;
grant usage on schema privacy to kapocs_app;

create table privacy.consent (
    id             uuid        primary key,
    organization   uuid        not null,
    client         uuid        not null,
    contact        uuid,
    purpose        text        not null,
    text_version   int         not null,
    language       text        not null,
    recipient      uuid        not null,
    recipient_name text        not null,
    sections       text[]      not null check (cardinality(sections) > 0),
    valid_from     date        not null,
    valid_until    date        not null check (valid_until >= valid_from),
    how            text        not null,
    interpreter    boolean     not null,
    given_at       timestamptz not null,
    account        uuid        not null,
    withdrawn_at   timestamptz
);
create index consent_of_client on privacy.consent (client);
comment on table privacy.consent is 'retention: case; personal; what a client agreed to, towards whom, until when';

alter table privacy.consent enable row level security;
alter table privacy.consent force row level security;
create policy of_organization on privacy.consent
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on privacy.consent
    using (access.kind() = 'machine');
create policy seen_by_client on privacy.consent for select
    using (access.kind() = 'code' and contact = access.record());
create policy withdrawn_by_client on privacy.consent for update
    using (access.kind() = 'code' and contact = access.record());

-- A consent is evidence: the application may add one and note its withdrawal, and nothing else.
revoke update, delete on privacy.consent from kapocs_app;
grant update (withdrawn_at) on privacy.consent to kapocs_app;
