-- A word of a name says itself in whose compartment it stands. Looking that up at the client, word by word, made a search for
-- a common name among a million clients take seconds, and no index could be used for it.
select set_config('kapocs.kind', 'machine', true);
alter table client.name_word add column organization uuid;
update client.name_word set organization = c.organization from client.client c where c.id = client;
alter table client.name_word alter column organization set not null;

drop policy with_client on client.name_word;
create policy of_organization on client.name_word
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on client.name_word using (access.kind() = 'machine');

drop index client.name_word_begins;
create index name_word_begins on client.name_word (organization, sound, word, client, seq);
