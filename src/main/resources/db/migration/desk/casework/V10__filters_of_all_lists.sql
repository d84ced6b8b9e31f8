-- Lists of every wing have filters that are saved: they are kept in a room below all of them. The second lock would hide
-- from the owner of the tables what is to be taken along.
alter table casework.saved_filter no force row level security;
alter table filter.saved_filter no force row level security;
insert into filter.saved_filter (id, organization, account, shared, list, name, query, made_at, version)
select id, organization, account, shared, list, name, query, made_at, version from casework.saved_filter;
alter table filter.saved_filter force row level security;
drop table casework.saved_filter;
