-- A question that a keeper asks names nobody: who is asked finds it, keeper or not, until somebody takes it, and then
-- that one alone, with the answer and the note that is made of it. For all others it goes with its case. Who is locked
-- out finds none.
create policy not_shut on consult.consultation as restrictive
    using (not exists (select from veil.shut v where v.id = case_file)
           or open_to = access.organization() and coalesce(taken_by = access.account(), true)
              and not exists (select from veil.locked_out v where v.id = case_file));
