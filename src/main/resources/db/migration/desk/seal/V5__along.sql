-- Whose files were sealed along with somebody's, because they live with them: under one seal, with the same keepers.
create table seal.along (
    seal         uuid not null,
    client       uuid not null,
    organization uuid not null,
    primary key (seal, client)
);
create index along_of_client on seal.along (client);
comment on table seal.along is 'retention: case; personal; whose file is sealed with that of somebody they live with';

alter table seal.along enable row level security;
alter table seal.along force row level security;
create policy of_organization on seal.along
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on seal.along using (access.kind() = 'machine');
create policy not_shut on seal.along as restrictive
    using (not exists (select from veil.shut v where v.id = client));
revoke update, delete on seal.along from kapocs_app;
grant delete on seal.along to kapocs_app;
create policy erased_only on seal.along as restrictive for delete using (privacy.erasing(client));

-- When one of them is erased, nothing of theirs stays in the veil; the others stay as closed as they were.
create function seal.forget_along() returns trigger language plpgsql as $$
begin
    delete from veil.sealed c where c.seal = old.seal and c.client = old.client;
    delete from veil.subject s where s.client = old.client
        and not exists (select from veil.sealed c where c.client = s.client)
        and not exists (select from veil.locked l where l.client = s.client);
    delete from veil.past p where p.client = old.client
        and not exists (select from veil.sealed c where c.client = p.client)
        and not exists (select from veil.locked l where l.client = p.client);
    return null;
end $$;
create trigger forgets after delete on seal.along for each row execute function seal.forget_along();
