-- How the last backup ended. The command that makes backups notes it as the owner; the pages only read it.
create table job.backup (
    one      boolean primary key default true check (one),
    ended_at timestamptz not null,
    worked   boolean     not null,
    whole_at timestamptz,
    check (not worked or whole_at = ended_at)
);
revoke insert, update, delete on job.backup from kapocs_app;
comment on table job.backup is 'retention: the last one alone; nobody in person';
comment on column job.backup.whole_at is 'when the last one ended that worked; that may be an earlier one';
