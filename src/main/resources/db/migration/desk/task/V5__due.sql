-- Of which day it was told that the task is due; a task that is put off is told of again. What was due before this was
-- kept is told of by nobody any more.
alter table task.task add column due_told date;
do $$ begin perform set_config('kapocs.kind', 'machine', true); end $$;
update task.task set due_told = due_on where due_on <= current_date;
create index task_untold on task.task (due_on, id) where state = 'OPEN' and due_told is distinct from due_on;
comment on column task.task.due_told is 'the day of which it stands in the trail that the task is due';
