-- Two common words that few bear together were looked for through all bearers of one of them.
select set_config('kapocs.kind', 'machine', true);
insert into client.name_word (client, seq, sound, word, organization)
select a.client, a.seq, a.sound, '+' || a.word || ' ' || b.word, a.organization
from client.name_word a join client.name_word b on b.client = a.client and b.seq = a.seq and b.sound = a.sound
where a.word <> b.word;
insert into client.name_word (client, seq, sound, word, organization)
select client, seq, sound, '=' || min(word), organization
from client.name_word group by client, seq, sound, organization having count(*) = 1;
comment on column client.name_word.word is
    'a word; or two in either order after a plus sign; or the only word of a name after an equals sign';

-- Who asks is cheap to say, and is asked first.
drop policy seen_by_client on client.name_word;
create policy seen_by_client on client.name_word for select
    using (access.kind() = 'code' and exists (select 1 from client.client c where c.id = client));
