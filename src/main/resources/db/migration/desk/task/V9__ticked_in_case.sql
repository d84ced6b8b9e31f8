-- What clients said is done in somebody's own cases is asked for where their day begins, whoever looks after the step.
create index task_ticked_in_case on task.task (case_file, ticked_at) where ticked_at is not null and seen_at is null;
