-- Who may know nothing of somebody finds no record of theirs, whichever other lock would let them.
create policy not_shut on client.client as restrictive
    using (not exists (select from veil.shut v where v.id = client.id));
create policy not_shut on client.name_word as restrictive
    using (not exists (select from veil.shut v where v.id = client));
create policy not_shut on client.joined as restrictive
    using (not exists (select from veil.shut v where v.id = client));
create policy not_shut on client.member as restrictive
    using (not exists (select from veil.shut v where v.id = client));
create policy not_shut on client.tie as restrictive
    using (not exists (select from veil.shut v where v.id in (one, other)));
