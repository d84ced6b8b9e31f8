create schema matter;
grant usage on schema matter to kapocs_app;

create table matter.entry (
    code       text  primary key,
    facts      jsonb not null,
    version    int   not null,
    owner      uuid,
    checked_on date,
    review_on  date,
    constraint checked_by_somebody check (checked_on is null and review_on is null
        or checked_on is not null and review_on is not null and owner is not null)
);
comment on table matter.entry is 'retention: public; what is known of each kind of official business, and who of the house checked it';
comment on column matter.entry.facts is 'who is competent, what to bring, time, fee, steps and deadlines, by language';
comment on column matter.entry.owner is 'the account that looks after it; empty while nobody has checked it';

create table matter.change (
    code    text        not null references matter.entry,
    version int         not null,
    at      timestamptz not null,
    account uuid,
    did     text        not null check (did in ('BROUGHT', 'REVISED', 'CHECKED')),
    facts   jsonb       not null,
    primary key (code, version),
    constraint done_by_somebody check (did = 'BROUGHT' or account is not null)
);
comment on table matter.change is 'retention: public; who changed what in the catalogue of official business, and what it said then';

-- What was said once stays to be read.
revoke update, delete on matter.change from kapocs_app;
revoke delete on matter.entry from kapocs_app;
