create schema filter;
grant usage on schema filter to kapocs_app;

create table filter.saved_filter (
    id           uuid        primary key,
    organization uuid        not null,
    account      uuid        not null,
    shared       boolean     not null,
    list         text        not null check (list ~ '^[a-z]{1,20}$'),
    name         text        not null check (length(name) between 1 and 60),
    query        text        not null check (length(query) <= 500),
    made_at      timestamptz not null,
    version      int         not null
);
create index saved_filter_of on filter.saved_filter (organization, account);
comment on table filter.saved_filter is 'retention: staff; personal; how somebody narrows a list, for themselves or for their organization';
comment on column filter.saved_filter.query is 'as it stands in the address of the list; no words that anybody typed';

alter table filter.saved_filter enable row level security;
alter table filter.saved_filter force row level security;

-- What somebody has saved for themselves not even a colleague finds.
create policy own_and_shared on filter.saved_filter
    using (access.kind() = 'staff' and organization = access.organization()
           and (shared or account = access.account()));
