-- Who may know nothing of one of the two finds no pair.
create policy not_shut on duplicate.pair as restrictive
    using (not exists (select from veil.shut v where v.id in (one, other)));
