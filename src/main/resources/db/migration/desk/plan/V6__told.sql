-- The copy that a client takes with their code tells of steps what their file tells: those of the plan that holds. Tasks ask
-- here, since what a task is for is known in this room alone.
create function task.told(serves uuid, contacts uuid[]) returns boolean language sql stable
    return exists (select from plan.plan p join plan.goal g on g.plan = p.id
                   where p.state = 'CURRENT' and p.contact = any(contacts) and g.line = serves);
