-- Cases in which a task is overdue are listed case by case, the newest first.
create index task_open_of_case on task.task (organization, case_file, due_on) where state = 'OPEN';
