-- Needs counted as they are voiced and settled, so that figures cost as many rows as they show, however many needs
-- there are. The figure of a district or a language is kept for each topic of the first level.
create table need.tally (
    month    date   not null,
    top      text   not null,
    kind     text   not null check (kind in ('TOPIC', 'DISTRICT', 'LANGUAGE')),
    key      text   not null,
    open     bigint not null check (open >= 0),
    answered bigint not null check (answered >= 0),
    unmet    bigint not null check (unmet >= 0),
    primary key (kind, month, top, key)
);
comment on table need.tally is 'retention: evidence; nobody in person: how many needs there are of each kind';
revoke delete on need.tally from kapocs_app;

insert into need.tally (month, top, kind, key, open, answered, unmet)
select month, split_part(topic, '.', 1), kind, key,
  count(*) filter (where state = 'OPEN'),
  count(*) filter (where state = 'ANSWERED'),
  count(*) filter (where state = 'UNMET')
from need.need
  cross join lateral (
    values ('TOPIC', topic), ('DISTRICT', coalesce(district::text, '')), ('LANGUAGE', language)) as label(kind, key)
group by 1, 2, 3, 4;
