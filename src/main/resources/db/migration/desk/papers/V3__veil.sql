create policy not_shut on papers.paper as restrictive
    using (not exists (select from veil.shut v where v.id = case_file));
