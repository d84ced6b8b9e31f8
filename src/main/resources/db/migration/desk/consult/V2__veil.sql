-- A question that a keeper asks names nobody: who is asked finds it, keeper or not, unless they are locked out. For all
-- others it goes with its case.
create policy not_locked_out on consult.consultation as restrictive
    using (not exists (select from veil.locked_out v where v.id = case_file));
