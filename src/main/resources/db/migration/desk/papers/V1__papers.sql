create schema papers;
grant usage on schema papers to kapocs_app;

-- What a copy of this table tells: that there is something, for which matter or topic of a case. Not which document, of
-- which country, until when, and not which status: the last day of temporary protection is the same for all who have it.
create table papers.paper (
    id           uuid        primary key,
    kind         text        not null check (kind in ('DOCUMENT', 'STATUS')),
    organization uuid        not null,
    case_file    uuid        not null,
    client       uuid        not null,
    contact      uuid,
    reason       text        not null,
    content      bytea,
    number_hash  bytea,
    version      int         not null,
    recorded_at  timestamptz not null,
    recorded_by  uuid        not null,
    removed_at   timestamptz,
    removed_by   uuid,
    check ((content is null) = (removed_at is not null)),
    check (number_hash is null or kind = 'DOCUMENT' and content is not null)
);
create index paper_of_case on papers.paper (case_file);
create index paper_of_client on papers.paper (client);
create index paper_of_contact on papers.paper (contact) where contact is not null;
create index paper_of_number on papers.paper (number_hash) where number_hash is not null;
create unique index paper_one_status on papers.paper (case_file) where kind = 'STATUS' and removed_at is null;
comment on table papers.paper is 'retention: case; personal; identity documents and residence status, each sealed under a key of its client';
comment on column papers.paper.reason is 'the message key of the matter or topic for which the help depends on it';
comment on column papers.paper.content is 'under the key of the client; empty when it was removed';
comment on column papers.paper.number_hash is 'keyed, of kind, country and number: finds exactly this document and tells nothing';

alter table papers.paper enable row level security;
alter table papers.paper force row level security;
create policy of_organization on papers.paper
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on papers.paper using (access.kind() = 'machine');
create policy seen_by_client on papers.paper for select
    using (access.kind() = 'code' and contact = access.record());
