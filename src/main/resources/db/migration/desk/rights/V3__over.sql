-- Erasures of an organization that are over, the newest first.
create index erasure_over on rights.erasure (organization, id) where state in ('DONE', 'DROPPED');
