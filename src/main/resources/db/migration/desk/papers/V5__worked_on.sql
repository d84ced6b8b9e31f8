-- Whoever of the staff records a paper or removes it has worked on the case.
create trigger touches_case after insert or update on papers.paper for each row execute function casework.worked();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select case_file, max(greatest(recorded_at, removed_at)) as at from papers.paper group by case_file) w
where f.id = w.case_file and f.touched_at < w.at;
