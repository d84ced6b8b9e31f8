-- Whoever of the staff of a case asks an expert, or answers back, has worked on it.
create trigger touches_case after insert or update on consult.consultation for each row
    execute function casework.worked();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select c.case_file, max(t.at) as at
      from consult.consultation c join consult.turn t on t.consultation = c.id and t.came_from = c.organization
      where t.account is not null group by c.case_file) w
where f.id = w.case_file and f.touched_at < w.at;
