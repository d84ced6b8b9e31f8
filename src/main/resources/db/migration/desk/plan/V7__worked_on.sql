-- Whoever of the staff drafts a plan, agrees on it or sends it back has worked on the case.
create trigger touches_case after insert or update on plan.plan for each row execute function casework.worked();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select case_file, max(greatest(made_at, approved_at, agreed_at, returned_at)) as at from plan.plan group by case_file) w
where f.id = w.case_file and f.touched_at < w.at;
