-- Who could see what, and when: the roles that an account has now say nothing of last month. Recorded from here on; for
-- who works here when this is brought in, the record begins with this moment, and nothing is claimed of the time before.
create table access.tenure (
    seq          bigint generated always as identity primary key,
    account      uuid        not null references access.account,
    organization uuid        not null,
    roles        text[]      not null,
    since        timestamptz not null,
    until        timestamptz
);
create unique index tenure_now on access.tenure (account) where until is null;
create index tenure_of_organization on access.tenure (organization, since);
comment on table access.tenure is 'retention: audit; personal; which roles an account had from when to when';

alter table access.tenure enable row level security;
alter table access.tenure force row level security;
create policy own_people on access.tenure
    using (access.kind() = 'machine' or access.kind() = 'staff' and organization = access.organization())
    with check (access.kind() = 'machine' or access.kind() = 'staff' and organization = access.organization());

-- The past is not rewritten: what goes on can end.
revoke update, delete on access.tenure from kapocs_app;
grant update (until) on access.tenure to kapocs_app;

do $$ begin perform set_config('kapocs.kind', 'machine', true); end $$;
insert into access.tenure (account, organization, roles, since)
select id, organization, roles, now() from access.account where active;
