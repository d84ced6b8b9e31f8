-- Who may know nothing of somebody finds nothing that they asked.
create policy not_shut on contact.contact as restrictive
    using (not exists (select from veil.shut v where v.id = contact.id));
