-- A box that nobody ticked was kept as "no interpreter needed". Whoever relied on that sat without a common language; what
-- was never asked is said to be so, and an answer is one that somebody gave.
select set_config('kapocs.kind', 'machine', true);
alter table client.language alter column interpreter drop not null;
update client.language set interpreter = null where not interpreter;
comment on column client.language.interpreter is 'whether one is needed; empty while nobody asked';
