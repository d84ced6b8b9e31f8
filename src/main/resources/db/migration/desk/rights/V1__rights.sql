create schema rights;
grant usage on schema rights to kapocs_app;

-- What a person asks for of what is kept of them. Decided by people, within a month (GDPR 12(3)).
create table rights.request (
    id           uuid        primary key,
    number       bigint      generated always as identity,
    organization uuid        not null,
    client       uuid,
    contact      uuid,
    case_file    uuid,
    case_number  text        not null,
    kind         text        not null check (kind in ('COPY', 'CORRECTION', 'ERASURE')),
    way          text        not null check (way in ('OWN_FILE', 'IN_PERSON', 'LETTER', 'TELEPHONE')),
    shown        text        not null check (shown in ('CODE', 'PAPER', 'KNOWN')),
    language     text        not null,
    detail       text        check (detail in ('NAME', 'BIRTH', 'LANGUAGE', 'REACH', 'DISTRICT', 'OTHER')),
    words        text        not null check (length(words) <= 2000),
    asked_at     timestamptz not null,
    asked_by     uuid,
    due_on       date        not null,
    state        text        not null check (state in ('ASKED', 'TAKEN_BACK', 'DONE', 'REFUSED')),
    ground       text        check (ground in ('LEGAL_OBLIGATION', 'CLAIMS', 'NOT_SHOWN', 'RIGHT_AS_IT_IS')),
    reason       text        not null check (length(reason) <= 2000),
    was          text        not null,
    stands_now   text        not null,
    decided_at   timestamptz,
    decided_by   uuid,
    version      int         not null,
    constraint of_somebody check (client is not null or contact is not null),
    constraint a_detail_to_correct check ((kind = 'CORRECTION') = (detail is not null)),
    constraint refused_for_a_reason check (state <> 'REFUSED' or ground is not null and reason <> ''),
    constraint decided_by_somebody check (state not in ('DONE', 'REFUSED') or decided_at is not null)
);
create index request_of_client on rights.request (client) where client is not null;
create index request_of_contact on rights.request (contact) where contact is not null;
create index request_waiting on rights.request (organization, due_on, id) where state = 'ASKED';
comment on table rights.request is 'retention: case; personal; what a person asked for of what is kept of them, and what was decided';
comment on column rights.request.shown is 'by what it was known that it is the person';
comment on column rights.request.was is 'what stood there before a correction; read by whom reads the case';

create table rights.hold (
    id           uuid        primary key,
    organization uuid        not null,
    client       uuid,
    contact      uuid,
    case_file    uuid,
    reason       text        not null check (length(reason) between 1 and 2000),
    until_on     date        not null,
    set_at       timestamptz not null,
    set_by       uuid        not null,
    ended_at     timestamptz,
    ended_by     uuid,
    constraint of_somebody check (client is not null or contact is not null)
);
create index hold_of_client on rights.hold (client);
create index hold_of_contact on rights.hold (contact);
comment on table rights.hold is 'retention: case; personal; that nothing of a person is erased before a day, and why';

-- An erasure that two people have decided. When it is done it names nobody: the ids that stand here lead to nothing.
create table rights.erasure (
    id           uuid        primary key,
    number       bigint      generated always as identity,
    organization uuid        not null,
    ground       text        not null check (ground in ('REQUESTED', 'RETENTION', 'RESTORED')),
    request      uuid,
    round        uuid,
    client       uuid,
    contact      uuid,
    label        text        not null,
    state        text        not null check (state in ('PROPOSED', 'APPROVED', 'RUNNING', 'DONE', 'DROPPED')),
    proposed_at  timestamptz not null,
    proposed_by  uuid        not null,
    approved_at  timestamptz,
    approved_by  uuid,
    not_before   timestamptz,
    begun_at     timestamptz,
    done_at      timestamptz,
    row_count    bigint      not null default 0,
    proof_hash   bytea,
    version      int         not null,
    constraint two_people check (approved_by <> proposed_by),
    constraint approved_before_it_runs check (state in ('PROPOSED', 'DROPPED') or approved_by is not null and not_before is not null),
    constraint names_nobody check (state not in ('DONE', 'DROPPED') or client is null and contact is null and label = ''),
    constraint proved check ((state = 'DONE') = (proof_hash is not null))
);
create index erasure_waiting on rights.erasure (organization, id) where state in ('PROPOSED', 'APPROVED', 'RUNNING');
create index erasure_due on rights.erasure (not_before) where state in ('APPROVED', 'RUNNING');
create unique index erasure_of_client on rights.erasure (client) where client is not null;
create unique index erasure_of_contact on rights.erasure (contact) where contact is not null;
comment on table rights.erasure is 'retention: proof; personal; who decided that somebody is erased, and that it was done; then it names nobody';
comment on column rights.erasure.label is 'the number of a case, as long as there is one';

create table rights.erased (
    erasure uuid not null references rights.erasure,
    kind    text not null check (kind in ('client', 'contact', 'case', 'hanging')),
    id      uuid not null,
    primary key (erasure, kind, id)
);
comment on table rights.erased is 'retention: proof; personal; the ids of what is being erased; afterwards they lead to nothing';

create table rights.step (
    erasure uuid        not null references rights.erasure,
    room    text        not null,
    counts  jsonb       not null,
    at      timestamptz not null,
    primary key (erasure, room)
);
comment on table rights.step is 'retention: proof; personal; which rooms have erased, and how many rows of which table';

do $$
declare part text;
begin
    foreach part in array array['request', 'hold', 'erasure', 'erased', 'step'] loop
        execute format('alter table rights.%I enable row level security', part);
        execute format('alter table rights.%I force row level security', part);
        execute format($policy$create policy of_house on rights.%I using (access.kind() = 'machine')$policy$, part);
    end loop;
    foreach part in array array['request', 'hold', 'erasure'] loop
        execute format($policy$
            create policy of_organization on rights.%I
                using (access.kind() = 'staff' and organization = access.organization())$policy$, part);
    end loop;
    foreach part in array array['erased', 'step'] loop
        execute format($policy$
            create policy with_erasure on rights.%I for select
                using (exists (select 1 from rights.erasure e where e.id = erasure))$policy$, part);
    end loop;
end $$;
-- The person reads what they asked; the house writes it for them.
create policy own on rights.request for select
    using (access.kind() = 'code' and contact = access.record());

-- A proof is added and not rewritten.
revoke delete on rights.erasure, rights.erased, rights.step from kapocs_app;
revoke update on rights.erased, rights.step from kapocs_app;
create policy erased_only on rights.request as restrictive for delete
    using (privacy.erasing(client) or privacy.erasing(contact));
create policy erased_only on rights.hold as restrictive for delete
    using (privacy.erasing(client) or privacy.erasing(contact));

-- Who may know nothing of somebody reads nothing that they asked. That an erasure waits must be seen by two who decide: they
-- see the number of the case and no way to it.
create policy not_shut on rights.request as restrictive
    using (not exists (select from veil.shut v where v.id in (client, contact, case_file)));
create policy not_shut on rights.hold as restrictive
    using (not exists (select from veil.shut v where v.id in (client, contact, case_file)));
create policy not_locked_out on rights.erasure as restrictive
    using (not exists (select from veil.locked_out v where v.id in (client, contact)));
