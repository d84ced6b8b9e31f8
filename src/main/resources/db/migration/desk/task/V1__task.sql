create schema task;
grant usage on schema task to kapocs_app;

create table task.task (
    id            uuid        primary key,
    organization  uuid        not null,
    case_file     uuid        not null,
    serves        uuid,
    title         text        not null check (length(title) between 1 and 300),
    note          text        not null check (length(note) <= 4000),
    owner         uuid        not null,
    due_on        date        not null,
    state         text        not null check (state in ('OPEN', 'DONE', 'DROPPED')),
    waiting_for   text        not null check (length(waiting_for) <= 300),
    snoozed_until date,
    remind_on     date,
    made_at       timestamptz not null,
    made_by       uuid        not null,
    ended_at      timestamptz,
    ended_by      uuid,
    reason        text        not null check (length(reason) <= 2000),
    version       int         not null,
    constraint ended_at_a_time check ((state = 'OPEN') = (ended_at is null)),
    -- What ends with its case is dropped by nobody, and the case says why.
    constraint dropped_for_a_reason check (state <> 'DROPPED' or reason <> '' or ended_by is null)
);
create index task_of_case on task.task (case_file, id);
create index task_of_owner on task.task (organization, owner, due_on, id) where state = 'OPEN';
create index task_due on task.task (organization, due_on, id) where state = 'OPEN';
create index task_waiting on task.task (organization, due_on, id) where state = 'OPEN' and waiting_for <> '';
comment on table task.task is 'retention: case; personal; what is to be done in a case, by whom and until when';
comment on column task.task.serves is 'what a room above says that it is for, such as a goal of a plan';
comment on column task.task.waiting_for is 'whom one waits for before going on; empty when for nobody';

create table task.comment (
    id      uuid        primary key,
    task    uuid        not null references task.task on delete cascade,
    at      timestamptz not null,
    account uuid        not null,
    text    text        not null check (length(text) between 1 and 4000)
);
create index comment_of_task on task.comment (task, id);
comment on table task.comment is 'retention: case; personal; what colleagues said about a task';

alter table task.task enable row level security;
alter table task.task force row level security;
alter table task.comment enable row level security;
alter table task.comment force row level security;

-- A task goes with its case: whoever does not find the case, for whatever reason, finds none of its tasks.
create policy with_case on task.task
    using (access.kind() in ('staff', 'machine')
           and exists (select 1 from casework.case_file f where f.id = case_file));
create policy with_task on task.comment
    using (exists (select 1 from task.task t where t.id = task));

-- What was said is not rewritten, and what was to be done stays to be read.
revoke update, delete on task.comment from kapocs_app;
revoke delete on task.task from kapocs_app;
