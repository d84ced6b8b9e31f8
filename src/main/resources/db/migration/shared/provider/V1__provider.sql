create schema provider;
grant usage on schema provider to kapocs_app;

-- Who at the identity provider is which account here. The provider's name for a person never goes to another account,
-- and an account has one name at a provider: an e-mail address that is given to somebody else opens nothing.
create table provider.binding (
    issuer   text        not null,
    subject  text        not null check (length(subject) between 1 and 255),
    account  uuid        not null,
    bound_at timestamptz not null,
    primary key (issuer, subject),
    unique (issuer, account)
);
create index binding_of_account on provider.binding (account);
comment on table provider.binding is 'retention: staff; personal; by which name an identity provider knows a member of staff';

-- Second lock: only the house itself, at the door.
alter table provider.binding enable row level security;
alter table provider.binding force row level security;
create policy the_door on provider.binding using (access.kind() = 'machine') with check (access.kind() = 'machine');
