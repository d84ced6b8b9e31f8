-- Who may know nothing of somebody finds no consent of theirs.
create policy not_shut on privacy.consent as restrictive
    using (not exists (select from veil.shut v where v.id = client));
