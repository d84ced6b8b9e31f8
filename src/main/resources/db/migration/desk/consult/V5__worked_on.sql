-- Whoever of the staff of a case asks an expert, answers back or ends it has worked on the case. An expert of the same
-- organization finds the case, too, and has not: taking, giving back, asking back and answering are theirs.
create trigger touches_case after insert on consult.consultation for each row execute function casework.worked();
create trigger touches_case_later after update on consult.consultation for each row
    when (new.taken_by is not distinct from old.taken_by and new.asks_back <= old.asks_back and new.state <> 'ANSWERED')
    execute function casework.worked();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select c.case_file, max(t.at) as at
      from consult.consultation c join consult.turn t on t.consultation = c.id and t.came_from = c.organization
      where t.account is not null and t.what not in ('TAKEN', 'GIVEN_BACK', 'ASKED_BACK', 'ANSWERED') group by c.case_file) w
where f.id = w.case_file and f.touched_at < w.at;
