-- Whoever of the staff offers a case, or takes the offer back, has worked on the case.
create trigger touches_case after insert or update on transfer.transfer for each row execute function casework.worked();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select case_file, max(offered_at) as at from transfer.transfer group by case_file) w
where f.id = w.case_file and f.touched_at < w.at;
