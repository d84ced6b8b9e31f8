-- Of those who bear a like name and were born in the same year, eleven in twelve were looked at in vain, since the day is
-- another; and of a common name the newest hid whoever was born on that day.
select set_config('kapocs.kind', 'machine', true);
alter table client.name_word add column born_day int;
update client.name_word
set born_day = coalesce(c.birth_month, 0) * 100 + coalesce(c.birth_day, 0)
from client.client c where c.id = client and c.birth_year is not null;
drop index client.name_word_born;
create index name_word_born on client.name_word (organization, sound, word, born, born_day, client);
comment on column client.name_word.born_day is
    'month times 100 and day of birth, 0 for what nobody knows of them; empty when nobody knows the year';
