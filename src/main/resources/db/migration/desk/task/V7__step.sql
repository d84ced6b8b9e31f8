-- A task that serves a goal can be a step that the client is told of: who does it, and what it is in their language.
-- Nothing that was written until now was meant for them, and nothing of it is told.
alter table task.task
    add column doer      text check (doer in ('CLIENT', 'DESK', 'PARTNER')),
    add column said      text not null default '' check (length(said) <= 300),
    add column language  text not null default '',
    add column ticked_at timestamptz,
    add column seen_at   timestamptz,
    add column told_of   date,
    add constraint told_for_a_goal check (doer is null or serves is not null),
    add constraint ticked_by_who_does_it check (ticked_at is null or doer = 'CLIENT' and state = 'DONE');
create index task_ticked on task.task (organization, owner, ticked_at) where ticked_at is not null and seen_at is null;
create index task_to_remind_of on task.task (due_on, id)
    where state = 'OPEN' and doer = 'CLIENT' and told_of is distinct from due_on;
comment on column task.task.doer is 'who does it, as the client is told; null when they are told nothing of it';
comment on column task.task.said is 'what is to be done, in the language of the client; empty when nobody wrote that';
comment on column task.task.ticked_at is 'when the client said that they have done it';
comment on column task.task.seen_at is 'when who looks after it saw that';
comment on column task.task.told_of is 'the day of which the client was reminded';
