-- Whoever of the staff asks a client, or corrects answers, has worked on the case.
create trigger touches_case after insert or update on assessment.assessment for each row execute function casework.worked();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select case_file, max(greatest(begun_at, saved_at, done_at)) as at from assessment.assessment group by case_file) w
where f.id = w.case_file and f.touched_at < w.at;
