-- What was asked goes with the file when another organization answers for it; the house carries it there, and changes
-- nothing else of it.
create policy carried_by_house on contact.contact for update using (access.kind() = 'machine');
create function contact.only_carried() returns trigger language plpgsql as $$
begin
    if access.kind() = 'machine'
        and to_jsonb(new) - array['organization', 'account', 'version', 'place', 'since']
            <> to_jsonb(old) - array['organization', 'account', 'version', 'place', 'since'] then
        return null;
    end if;
    return new;
end $$;
create trigger only_carried before update on contact.contact for each row execute function contact.only_carried();
