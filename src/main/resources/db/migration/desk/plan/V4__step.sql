-- The steps of a plan are tasks of its case, and a task says more than its client is told: notes for colleagues, whom one
-- waits for, why it was dropped. What they are told are these columns of these rows, and nothing else: the application
-- asks this view, and the table itself stays shut to whoever holds a code. Only the owner of both passes the policy below.
create view plan.step with (security_barrier) as
select t.id, t.serves, t.doer, t.title, t.said, t.language, t.due_on, t.state, t.ticked_at
from task.task t
where access.kind() = 'code' and t.doer is not null and t.state <> 'DROPPED'
  and exists (select from plan.plan p join plan.goal g on g.plan = p.id
              where p.contact = access.record() and p.state = 'CURRENT' and p.case_file = t.case_file
                and g.line = t.serves);
comment on view plan.step is 'what the client is told of the steps of the plan that they agreed on';
revoke insert, update, delete on plan.step from kapocs_app;

-- What the client does themself they mark as done, and take that back, while the case is open; of what somebody else has
-- said is done they take nothing back.
create view plan.own_step with (security_barrier) as
select t.id, t.case_file, t.state, t.ended_at, t.ticked_at, t.seen_at, t.version
from task.task t
where access.kind() = 'code' and t.doer = 'CLIENT' and (t.state = 'OPEN' or t.ticked_at is not null)
  and exists (select from plan.plan p join plan.goal g on g.plan = p.id
              where p.contact = access.record() and p.state = 'CURRENT' and p.case_file = t.case_file
                and g.line = t.serves)
  and exists (select from casework.case_file f where f.id = t.case_file and f.state = 'OPEN')
with local check option;
comment on view plan.own_step is 'what a client can say of the steps that are theirs to do';
revoke insert, update, delete on plan.own_step from kapocs_app;
grant update (state, ended_at, ticked_at, seen_at, version) on plan.own_step to kapocs_app;

create policy told_to_client on task.task for select to current_user using (access.kind() = 'code');
create policy ticked_by_client on task.task for update to current_user
    using (access.kind() = 'code' and doer = 'CLIENT');

-- From a step that is due to the plan that it serves.
create index goal_of_line on plan.goal (line);

create table plan.reminder (
    contact uuid        primary key,
    since   timestamptz not null
);
comment on table plan.reminder is 'retention: case; personal; that a client wants to be reminded of steps that are due';
alter table plan.reminder enable row level security;
alter table plan.reminder force row level security;
create policy own on plan.reminder using (access.kind() = 'code' and contact = access.record());
create policy of_house on plan.reminder using (access.kind() = 'machine');
