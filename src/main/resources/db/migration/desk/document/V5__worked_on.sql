-- Whoever of the staff adds a scan, exchanges or removes it has worked on the case.
create trigger touches_case after insert or update on document.document for each row execute function casework.worked();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select case_file, max(greatest(added_at, removed_at)) as at from document.document group by case_file) w
where f.id = w.case_file and f.touched_at < w.at;
