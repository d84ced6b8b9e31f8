create policy not_shut on document.document as restrictive
    using (not exists (select from veil.shut v where v.id = case_file));
