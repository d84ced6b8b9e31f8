create schema plan;
grant usage on schema plan to kapocs_app;

create table plan.plan (
    id           uuid        primary key,
    organization uuid        not null,
    case_file    uuid        not null,
    contact      uuid,
    number       int         not null,
    state        text        not null check (state in ('DRAFT', 'CURRENT', 'FORMER', 'DROPPED')),
    aim          text        not null check (length(aim) between 1 and 2000),
    aim_said     text        not null check (length(aim_said) <= 2000),
    language     text        not null,
    review_on    date        not null,
    made_at      timestamptz not null,
    made_by      uuid        not null,
    approved_at  timestamptz,
    approved_by  uuid,
    agreed_on    date,
    agreed_how   text        check (agreed_how in ('READ_ALOUD', 'SIGNED', 'SPOKEN', 'WRITTEN')),
    interpreter  text        not null check (length(interpreter) <= 200),
    agreed_at    timestamptz,
    agreed_by    uuid,
    version      int         not null,
    unique (case_file, number),
    constraint agreed_before_it_holds check (state in ('DRAFT', 'DROPPED') and agreed_on is null
        or state in ('CURRENT', 'FORMER') and agreed_on is not null and agreed_how is not null and agreed_by is not null),
    constraint two_people check (approved_by <> made_by)
);
create unique index plan_one_current on plan.plan (case_file) where state = 'CURRENT';
create unique index plan_one_draft on plan.plan (case_file) where state = 'DRAFT';
create index plan_of_contact on plan.plan (contact) where contact is not null and state = 'CURRENT';
comment on table plan.plan is 'retention: case; personal; what was agreed on with a client, version by version';
comment on column plan.plan.aim_said is 'in the language of the client; empty when it is told by an interpreter';
comment on column plan.plan.interpreter is 'who interpreted when it was agreed on; empty for nobody';

create table plan.goal (
    plan  uuid not null references plan.plan on delete cascade,
    line  uuid not null,
    place int  not null,
    text  text not null check (length(text) between 1 and 2000),
    said  text not null check (length(said) <= 2000),
    primary key (plan, line)
);
comment on table plan.goal is 'retention: case; personal; what a client wants to reach, in one version of the plan';
comment on column plan.goal.line is 'the same goal in every version: tasks serve it';

alter table plan.plan enable row level security;
alter table plan.plan force row level security;
alter table plan.goal enable row level security;
alter table plan.goal force row level security;

-- A plan goes with its case: whoever does not find the case, for whatever reason, finds none of its plans.
create policy with_case on plan.plan
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from casework.case_file f where f.id = case_file));
-- The client sees what they agreed on, and no draft.
create policy seen_by_client on plan.plan for select
    using (access.kind() = 'code' and contact = access.record() and state = 'CURRENT');
create policy read_with_plan on plan.goal for select
    using (exists (select 1 from plan.plan p where p.id = plan));
-- What was agreed on is not rewritten: goals change in a draft only.
create policy written_in_draft on plan.goal
    using (exists (select 1 from plan.plan p where p.id = plan and p.state = 'DRAFT'));

revoke delete on plan.plan from kapocs_app;
