-- Needs that came with a list kept elsewhere until now. They alone can be taken away again, when the list is taken back:
-- given once more it would count everybody twice. What somebody voiced to us stays counted.
create table need.brought (
    need uuid primary key references need.need on delete cascade
);
comment on table need.brought is 'retention: evidence; nobody in person: needs that came with a list';
revoke update, delete on need.brought from kapocs_app;

create function need.take_back(needs uuid[]) returns setof need.need
    language sql security definer set search_path = pg_catalog, pg_temp as $$
    delete from need.need n where n.id = any(needs) and access.kind() = 'machine'
        and exists (select from need.brought b where b.need = n.id) returning n.*
$$;
revoke all on function need.take_back(uuid[]) from public;
grant execute on function need.take_back(uuid[]) to kapocs_app;
