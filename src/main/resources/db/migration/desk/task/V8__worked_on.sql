-- Whoever of the staff makes a task, changes it or says something of it has worked on the case.
create trigger touches_case after insert or update on task.task for each row execute function casework.worked();

create function task.said() returns trigger language plpgsql as $$
begin
    perform casework.touch(t.case_file) from task.task t where t.id = new.task;
    return null;
end $$;
create trigger touches_case after insert on task.comment for each row execute function task.said();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select case_file, max(greatest(case when made_by is not null then made_at end,
                                     case when ended_by is not null then ended_at end)) as at
      from task.task group by case_file) w
where f.id = w.case_file and f.touched_at < w.at;
