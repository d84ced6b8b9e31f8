-- A supervisor sends a draft back with a word. It stands as long as nobody has changed the draft since: that is told by
-- the version; the word itself stays to be read.
alter table plan.plan
    add column returned_at      timestamptz,
    add column returned_by      uuid,
    add column returned_why     text check (length(returned_why) between 1 and 1000),
    add column returned_version int,
    add constraint returned_whole check ((returned_at is null) = (returned_by is null)
        and (returned_at is null) = (returned_why is null) and (returned_at is null) = (returned_version is null)),
    add constraint returned_by_somebody_else check (returned_by <> made_by or returned_version <> version);
comment on column plan.plan.returned_why is 'why a supervisor sent the draft back, for whoever wrote it';
comment on column plan.plan.returned_version is 'the version that was sent back: the draft waits for its author while it has it';
