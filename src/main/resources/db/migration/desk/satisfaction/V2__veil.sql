-- What somebody wrote who wants to be called leads to their case.
create policy not_shut on satisfaction.remark as restrictive
    using (not exists (select from veil.shut v where v.id = case_file));
