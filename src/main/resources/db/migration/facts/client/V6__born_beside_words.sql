-- Who bears a common name and may have been born in that year was looked for through all bearers of the name.
select set_config('kapocs.kind', 'machine', true);
alter table client.name_word add column born int;
update client.name_word set born = c.birth_year from client.client c where c.id = client and c.birth_year is not null;
create index name_word_born on client.name_word (organization, sound, word, born, client);
comment on column client.name_word.born is 'the year in which the client was born; empty when nobody knows';
