create schema procedure;
grant usage on schema procedure to kapocs_app;

create table procedure.step (
    case_file    uuid        not null,
    code         text        not null,
    step         text        not null,
    organization uuid        not null,
    contact      uuid,
    done_at      timestamptz not null,
    done_by      uuid        not null,
    primary key (case_file, code, step)
);
create index step_of_contact on procedure.step (contact) where contact is not null;
comment on table procedure.step is 'retention: case; personal; what is done of the official business of a case';
comment on column procedure.step.step is 'the key of a step in the catalogue of official business';

create table procedure.deadline (
    id           uuid        primary key,
    case_file    uuid        not null,
    code         text        not null,
    deadline     text        not null,
    organization uuid        not null,
    contact      uuid,
    from_on      date        not null,
    last_on      date        not null,
    set_at       timestamptz not null,
    set_by       uuid        not null,
    unique (case_file, code, deadline)
);
create index deadline_of_contact on procedure.deadline (contact) where contact is not null;
comment on table procedure.deadline is 'retention: case; personal; until when the law wants something in the official business of a case';
comment on column procedure.deadline.deadline is 'the key of a deadline in the catalogue of official business';
comment on column procedure.deadline.from_on is 'the day from which it counts';
comment on column procedure.deadline.last_on is 'as the law counts: computed when the day from which it counts was set';

alter table procedure.step enable row level security;
alter table procedure.step force row level security;
alter table procedure.deadline enable row level security;
alter table procedure.deadline force row level security;

-- It goes with its case: whoever does not find the case, for whatever reason, finds none of this.
create policy with_case on procedure.step
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from casework.case_file f where f.id = case_file));
create policy with_case on procedure.deadline
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from casework.case_file f where f.id = case_file));
-- The client sees how far their own business has come, and changes nothing in it.
create policy seen_by_client on procedure.step for select
    using (access.kind() = 'code' and contact = access.record());
create policy seen_by_client on procedure.deadline for select
    using (access.kind() = 'code' and contact = access.record());

revoke delete on procedure.deadline from kapocs_app;
revoke update on procedure.step from kapocs_app;
