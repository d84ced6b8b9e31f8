-- Whoever acts writes what they did. An organization reads its own entries; the house itself reads all of it, to
-- verify the chain and to tell newcomers who opened their file.
comment on table audit.entry is 'retention: audit; personal; which account did and saw what; no content of any file';
alter table audit.entry enable row level security;
alter table audit.entry force row level security;
create policy written on audit.entry for insert with check (true);
create policy read_by_the_house on audit.entry for select using (access.kind() = 'machine');
create policy read_by_its_organization on audit.entry for select
    using (access.kind() = 'staff' and organization = access.organization());
create index entry_of_organization on audit.entry (organization, seq desc);
create index entry_of_account on audit.entry (account, seq desc);
create index entry_by_day on audit.entry using brin (at);
