-- Who may know nothing of a client does not know either who else may not.
create policy not_locked_out on seal.lock_out as restrictive
    using (not exists (select from veil.locked_out v where v.id = client));
