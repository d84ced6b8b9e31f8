create schema disclosure;
grant usage on schema disclosure to kapocs_app;

-- Which data of a client an authority asks for, and who decided. What is given out is described here, never kept here.
-- A request is refused until two people have approved it: the table itself takes no other.
create table disclosure.request (
    id             uuid        primary key,
    organization   uuid        not null,
    authority_kind text        not null check (authority_kind in
                     ('IMMIGRATION', 'POLICE', 'PROSECUTOR', 'COURT', 'CHILD_PROTECTION', 'OTHER')),
    authority      text        not null,
    reference      text        not null,
    case_file      uuid,
    case_number    text        not null,
    contact        uuid,
    person         text        not null,
    asked          text        not null,
    basis          text        not null,
    basis_text     text        not null,
    received_on    date        not null,
    received_how   text        not null,
    due_on         date,
    recorded_at    timestamptz not null,
    recorded_by    uuid        not null,
    state          text        not null default 'REFUSED' check (state in ('REFUSED', 'GRANTED_IN_PART', 'GRANTED')),
    whole          boolean,
    fields         text[]      not null default '{}',
    extent         text        not null default '',
    first_by       uuid,
    first_at       timestamptz,
    first_reason   text,
    second_by      uuid,
    second_at      timestamptz,
    second_reason  text,
    refused_by     uuid,
    refused_at     timestamptz,
    refused_reason text,
    handed_by      uuid,
    handed_at      timestamptz,
    handed_to      text,
    handed_how     text,
    told_on        date,
    silent         boolean     not null,
    silent_until   date,
    silent_basis   text        not null default '',
    version        int         not null,
    constraint two_approve check (state = 'REFUSED' and second_by is null
        or state <> 'REFUSED' and first_by is not null and second_by is not null and refused_by is null),
    constraint two_people check (first_by <> second_by and first_by <> recorded_by and second_by <> recorded_by),
    constraint stated check (first_by is null or extent <> '' and cardinality(fields) > 0 and whole is not null),
    constraint status_stays check (fields <@ array['EXISTENCE', 'NAME', 'REACH', 'LANGUAGES', 'DATES', 'NEEDS',
        'MATTERS', 'REFERRALS', 'CONTENT']),
    constraint given_when_granted check (handed_by is null or state <> 'REFUSED'),
    constraint silent_until_a_day check (not silent or silent_until is not null and silent_basis <> '' and told_on is null)
);
create index request_of_organization on disclosure.request (organization, id);
create index request_of_contact on disclosure.request (contact) where contact is not null;
create index request_silent on disclosure.request (silent_until) where silent;
comment on table disclosure.request is 'retention: case; personal; which data of whom an authority asked for, who decided, and what was handed over';
comment on column disclosure.request.person is 'as the letter names them, where no case number is known; empty otherwise';
comment on column disclosure.request.state is 'refused until two people have approved';
comment on column disclosure.request.fields is 'kinds of data that may be given; residence status and documents are none of them';
comment on column disclosure.request.silent is 'the law forbids to tell the client; they do not see it until it is lifted';

alter table disclosure.request enable row level security;
alter table disclosure.request force row level security;
create policy of_organization on disclosure.request
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on disclosure.request using (access.kind() = 'machine');
create policy seen_by_client on disclosure.request for select
    using (access.kind() = 'code' and contact = access.record() and not silent);
