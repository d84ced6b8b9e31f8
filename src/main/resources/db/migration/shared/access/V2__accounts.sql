-- Whose people work here. An organization is a compartment: each sees its own.
create table access.organization (
    id      uuid primary key,
    name    text        not null check (length(name) between 1 and 200),
    kind    text        not null check (kind in ('CITY', 'EXPERT', 'PARTNER')),
    made_at timestamptz not null
);
create unique index organization_one_city on access.organization (kind) where kind = 'CITY';
comment on table access.organization is 'retention: installation; organizations whose staff work here, nobody in person';

create table access.site (
    id           uuid primary key,
    organization uuid not null references access.organization,
    name         text not null check (length(name) between 1 and 200),
    district     text,
    address      text not null
);
create index site_of_organization on access.site (organization);
comment on table access.site is 'retention: installation; places where staff work, nobody in person';

create table access.account (
    id           uuid primary key,
    organization uuid        not null references access.organization,
    name         text        not null check (length(name) between 1 and 200),
    email        text        not null unique check (email = lower(email)),
    password     text,
    totp         bytea,
    totp_step    bigint      not null default 0,
    roles        text[]      not null,
    sites        uuid[]      not null,
    active       boolean     not null default true,
    language     text        not null,
    made_at      timestamptz not null,
    version      integer     not null default 0
);
create index account_of_organization on access.account (organization, name);
comment on table access.account is 'retention: staff; personal; name, e-mail address and sign-in of a member of staff';
comment on column access.account.totp is 'sealed with a key outside the database';

-- A person joins by a link. The link proves itself by a keyed hash of the id; nothing here can be used to make one.
create table access.invitation (
    id         uuid primary key,
    account    uuid references access.account,
    totp       bytea       not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);
create index invitation_of_account on access.invitation (account);
-- One link waits for a person, and one for the first administrator, however many nodes start.
create unique index invitation_waiting on access.invitation (account) nulls not distinct where used_at is null;
comment on table access.invitation is 'retention: staff; links by which accounts are set up, nobody in person';

-- A program acts as the account that made its token, narrowed to these actions.
create table access.api_token (
    id         uuid primary key,
    hash       bytea       not null unique,
    account    uuid        not null references access.account,
    name       text        not null check (length(name) between 1 and 100),
    actions    text[]      not null,
    expires_at timestamptz not null,
    made_at    timestamptz not null
);
create index api_token_of_account on access.api_token (account);
comment on table access.api_token is 'retention: staff; hashes of tokens, nobody in person';

-- Spring Session's own tables.
create table access.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index session_expiry on access.session (expiry_time);
create index session_principal on access.session (principal_name);
comment on table access.session is 'retention: day; who is signed in, by account id only';

create table access.session_attributes (
    session_primary_id char(36)     not null references access.session on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
comment on table access.session_attributes is 'retention: day; what a session remembers, no personal data';

-- Second lock: an organization's staff see and change their own people; the house itself (sign-in, first start) all.
alter table access.account enable row level security;
alter table access.account force row level security;
create policy own_people on access.account
    using (access.kind() = 'machine' or access.kind() = 'staff' and organization = access.organization())
    with check (access.kind() = 'machine' or access.kind() = 'staff' and organization = access.organization());
