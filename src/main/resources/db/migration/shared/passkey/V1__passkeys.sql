create schema passkey;
grant usage on schema passkey to kapocs_app;

create table passkey.passkey (
    id            uuid        primary key,
    account       uuid        not null,
    credential    bytea       not null unique,
    attested      bytea       not null,
    backup        boolean     not null,
    counter       bigint      not null,
    name          text        not null check (length(name) between 1 and 100),
    made_at       timestamptz not null,
    used_at       timestamptz
);
create index passkey_of_account on passkey.passkey (account);
comment on table passkey.passkey is 'retention: staff; personal; the public half of the passkeys of a member of staff, and what they call them';

-- What a passkey has to answer: once, and within minutes. Only a hash, so that a copy of the database answers nothing.
create table passkey.challenge (
    hash       bytea       primary key,
    account    uuid,
    expires_at timestamptz not null
);
create index challenge_expiry on passkey.challenge (expires_at);
comment on table passkey.challenge is 'retention: day; hashes of questions to passkeys, nobody in person';

-- Second lock: everybody their own; the house itself, at the door, all.
alter table passkey.passkey enable row level security;
alter table passkey.passkey force row level security;
create policy own_passkeys on passkey.passkey
    using (access.kind() = 'machine' or access.kind() = 'staff' and account = access.account())
    with check (access.kind() = 'machine' or access.kind() = 'staff' and account = access.account());
