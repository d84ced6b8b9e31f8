-- Who may know nothing of somebody finds none of their cases, and nothing that goes with a case.
create policy not_shut on casework.case_file as restrictive
    using (not exists (select from veil.shut v where v.id = case_file.id));

-- A case of somebody who is closed to others is closed to them from its first moment, and so is its contact.
create function casework.follow() returns trigger language plpgsql as $$
begin
    perform veil.follow(new.client, new.id), veil.follow(new.client, new.contact);
    return null;
end $$;
create trigger follows_client after insert on casework.case_file for each row execute function casework.follow();
