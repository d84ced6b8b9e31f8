-- Two people must be able to decide about what an authority asks, keepers or not: they see the number of the case and not
-- the case. Who is locked out decides nothing about that person.
create policy not_locked_out on disclosure.request as restrictive
    using (not exists (select from veil.locked_out v where v.id = case_file));
