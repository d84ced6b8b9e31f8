create schema consult;
grant usage on schema consult to kapocs_app;

create table consult.consultation (
    id             uuid        primary key,
    organization   uuid        not null,
    account        uuid        not null,
    case_file      uuid        not null,
    client         uuid        not null,
    contact        uuid,
    addressee      uuid        not null,
    addressee_name text        not null,
    open_to        uuid,
    field          text        not null,
    language       text        not null,
    urgency        text        not null,
    term           text        not null,
    question       text        not null check (length(question) <= 4000),
    sections       text[]      not null,
    basis          text        check (basis in ('CONSENT', 'PUBLIC_TASK', 'VITAL_INTERESTS')),
    reason         text        not null check (length(reason) <= 1000),
    state          text        not null check (state in ('DRAFT', 'ASKED', 'TAKEN', 'ANSWERED', 'CLOSED', 'ENDED')),
    ending         text        check (ending in ('WITHDRAWN', 'PASSED_ON', 'CASE_CLOSED', 'CONSENT_GONE')),
    follows        uuid,
    asked_at       timestamptz not null,
    due_at         timestamptz not null,
    taken_by       uuid,
    asks_back      boolean     not null,
    answered_at    timestamptz,
    escalated_at   timestamptz,
    version        int         not null,
    constraint open_to_addressee check (open_to is null or open_to = addressee),
    constraint ended_for_a_reason check ((state = 'ENDED') = (ending is not null)),
    constraint taken_by_somebody check (state not in ('TAKEN', 'ANSWERED') or taken_by is not null),
    constraint over_is_shut check (state not in ('DRAFT', 'ENDED') or open_to is null),
    -- What another organization is shown of a client, it is shown on a basis.
    constraint shown_on_a_basis check (addressee = organization or sections = '{}' or state = 'DRAFT' or basis is not null)
);
create index consultation_of_case on consult.consultation (case_file, id);
create index consultation_of_client on consult.consultation (client);
create index consultation_of_contact on consult.consultation (contact) where contact is not null;
create index consultation_asked on consult.consultation (open_to, due_at) where open_to is not null;
create index consultation_asking on consult.consultation (organization, due_at) where state in ('ASKED', 'TAKEN', 'ANSWERED');
create index consultation_unanswered on consult.consultation (due_at) where state in ('ASKED', 'TAKEN') and escalated_at is null;
comment on table consult.consultation is 'retention: case; personal; what experts were asked about a case, and what they may see of it';
comment on column consult.consultation.open_to is 'the organization that may see it now; null before it is asked and when that is over';
comment on column consult.consultation.sections is 'what of the file is shown, live and never copied, while it is open and taken';
comment on column consult.consultation.asks_back is 'whether the expert waits for the one who asked';

create table consult.turn (
    id           uuid        primary key,
    seq          bigint      generated always as identity,
    consultation uuid        not null references consult.consultation on delete cascade,
    at           timestamptz not null,
    what         text        not null,
    account      uuid,
    came_from    uuid,
    text         text        not null check (length(text) <= 8000)
);
create index turn_of_consultation on consult.turn (consultation, seq);
comment on column consult.turn.came_from is 'the organization of who said or did it; null for the house';
comment on table consult.turn is 'retention: case; personal; what was said and done about a question to an expert';

create table consult.adviser (
    account      uuid        primary key,
    organization uuid        not null,
    fields       text[]      not null,
    languages    text[]      not null,
    set_at       timestamptz not null,
    set_by       uuid        not null
);
create index adviser_of_organization on consult.adviser (organization);
comment on table consult.adviser is 'retention: staff; personal; in which fields and languages a member of staff may be asked';

create table consult.note (
    id           uuid        primary key,
    consultation uuid        not null references consult.consultation on delete cascade,
    title        text        not null check (length(title) between 1 and 200),
    text         text        not null check (length(text) between 1 and 8000),
    topic        text        not null,
    language     text        not null,
    source       text        not null check (length(source) <= 500),
    review_on    date        not null,
    written_by   uuid        not null,
    written_at   timestamptz not null,
    returned     text        not null check (length(returned) <= 1000),
    version      int         not null
);
create unique index note_of_consultation on consult.note (consultation);
comment on table consult.note is 'retention: until published, and no longer than the case; personal; a note that waits for a second pair of eyes';
comment on column consult.note.returned is 'why it was given back to who wrote it; empty when it waits';

do $$
declare part text;
begin
    foreach part in array array['consultation', 'turn', 'adviser', 'note'] loop
        execute format('alter table consult.%I enable row level security', part);
        execute format('alter table consult.%I force row level security', part);
    end loop;
end $$;

-- For who asks, it goes with its case. For who is asked there is no case: only the row, while it is open to them.
create policy with_case on consult.consultation
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from casework.case_file f where f.id = case_file));
create policy asked_of on consult.consultation for select
    using (access.kind() = 'staff' and open_to = access.organization());
create policy answered_by_asked on consult.consultation for update
    using (access.kind() = 'staff' and open_to = access.organization());
create policy own on consult.consultation for select
    using (access.kind() = 'code' and contact = access.record() and state <> 'DRAFT');

-- The newcomer learns that somebody was asked, and not what colleagues wrote to each other.
create policy with_consultation on consult.turn
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from consult.consultation c where c.id = consultation));
create policy with_consultation on consult.note
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from consult.consultation c where c.id = consultation));
create policy own_people on consult.adviser
    using (access.kind() = 'machine' or access.kind() = 'staff' and organization = access.organization());

-- What was said is not rewritten.
revoke update, delete on consult.turn from kapocs_app;
