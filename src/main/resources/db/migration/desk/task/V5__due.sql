-- Of which day it was told that the task is due; a task that is put off is told of again.
alter table task.task add column due_told date;
create index task_untold on task.task (due_on, id) where state = 'OPEN' and due_told is distinct from due_on;
comment on column task.task.due_told is 'the day of which it stands in the trail that the task is due';
