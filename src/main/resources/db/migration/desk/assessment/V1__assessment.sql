create schema assessment;
grant usage on schema assessment to kapocs_app;

create table assessment.assessment (
    id           uuid        primary key,
    organization uuid        not null,
    case_file    uuid        not null,
    contact      uuid,
    form         uuid        not null,
    title        text        not null check (length(title) between 1 and 200),
    language     text        not null,
    state        text        not null check (state in ('DRAFT', 'DONE', 'DROPPED')),
    page         int         not null,
    answers      bytea       not null,
    begun_at     timestamptz not null,
    begun_by     uuid        not null,
    saved_at     timestamptz not null,
    saved_by     uuid        not null,
    done_at      timestamptz,
    done_by      uuid,
    version      int         not null,
    constraint done_by_somebody check ((state = 'DONE') = (done_at is not null and done_by is not null))
);
create index assessment_of_case on assessment.assessment (case_file, id);
create index assessment_of_contact on assessment.assessment (contact, id) where contact is not null and state = 'DONE';
comment on table assessment.assessment is 'retention: case; personal; what a client was asked, and the sealed answers';
comment on column assessment.assessment.form is 'the published version of the form to which the answers belong';
comment on column assessment.assessment.answers is 'sealed under the key of the client';

create table assessment.score (
    assessment uuid         not null references assessment.assessment on delete cascade,
    domain     text         not null,
    score      numeric(4,2) not null check (score between 0 and 4),
    primary key (assessment, domain)
);
comment on table assessment.score is 'retention: case; personal; what the answers come to in each field of life';

create table assessment.proposal (
    assessment uuid    not null references assessment.assessment on delete cascade,
    topic      text    not null,
    urgency    text    not null check (urgency in ('CAN_WAIT', 'SOON', 'URGENT', 'DANGER')),
    taken      boolean not null,
    primary key (assessment, topic)
);
comment on table assessment.proposal is 'retention: case; personal; needs that the answers raise, and which of them somebody took up';

create table assessment.revision (
    assessment uuid        not null references assessment.assessment on delete cascade,
    version    int         not null,
    answers    bytea       not null,
    at         timestamptz not null,
    by         uuid        not null,
    primary key (assessment, version)
);
comment on table assessment.revision is 'retention: case; personal; the sealed answers that stood there before a correction';
comment on column assessment.revision.by is 'who corrected them';

alter table assessment.assessment enable row level security;
alter table assessment.assessment force row level security;
alter table assessment.score enable row level security;
alter table assessment.score force row level security;
alter table assessment.proposal enable row level security;
alter table assessment.proposal force row level security;
alter table assessment.revision enable row level security;
alter table assessment.revision force row level security;

-- An assessment goes with its case: whoever does not find the case, for whatever reason, finds none of it.
create policy with_case on assessment.assessment
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from casework.case_file f where f.id = case_file));
-- The client sees what it came to in the end.
create policy seen_by_client on assessment.assessment for select
    using (access.kind() = 'code' and contact = access.record() and state = 'DONE');
create policy read_with_assessment on assessment.score for select
    using (exists (select 1 from assessment.assessment a where a.id = assessment));
create policy written_by_staff on assessment.score
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from assessment.assessment a where a.id = assessment));
create policy with_assessment on assessment.proposal
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from assessment.assessment a where a.id = assessment));
create policy of_assessment on assessment.revision
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from assessment.assessment a where a.id = assessment));

-- What stood there before stays to be read.
revoke delete on assessment.assessment from kapocs_app;
revoke update, delete on assessment.revision from kapocs_app;
