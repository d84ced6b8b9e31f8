-- How many tasks sleep is said beside each list; nearly none do, and all that are open were read to find that out.
create index task_asleep on task.task (organization, snoozed_until) include (owner)
    where state = 'OPEN' and snoozed_until is not null;
