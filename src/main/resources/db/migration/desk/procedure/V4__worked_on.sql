-- Whoever of the staff ticks off a step, takes that back or sets a deadline has worked on the case.
create trigger touches_case after insert or delete on procedure.step for each row execute function casework.worked();
create trigger touches_case after insert or update on procedure.deadline for each row
    execute function casework.worked();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select case_file, max(at) as at
      from (select case_file, done_at as at from procedure.step
            union all select case_file, set_at from procedure.deadline) each group by case_file) w
where f.id = w.case_file and f.touched_at < w.at;
