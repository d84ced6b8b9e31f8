-- Whoever of the staff of a case refers, confirms or writes to who was asked has worked on it. A partner who answers, by
-- link or at a desk of their own, does not find the case, and touches nothing.
create trigger touches_case after insert or update on referral.referral for each row execute function casework.worked();

select set_config('kapocs.kind', 'machine', true);
update casework.case_file f set touched_at = w.at
from (select r.case_file, max(s.at) as at from referral.referral r join referral.step s on s.referral = r.id
      where s.by_kind = 'staff' group by r.case_file) w
where f.id = w.case_file and f.touched_at < w.at;
