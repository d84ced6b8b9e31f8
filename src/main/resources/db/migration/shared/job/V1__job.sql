create schema job;
grant usage on schema job to kapocs_app;

-- Work that the house does by itself and that failed. One row a piece, until it is done.
create table job.trouble (
    id     uuid primary key,
    kind   text        not null,
    piece  uuid        not null,
    since  timestamptz not null,
    tries  integer     not null,
    fault  text        not null,
    due_at timestamptz not null,
    state  text        not null check (state in ('resting', 'given up', 'dropped')),
    why    text        check ((why is not null) = (state = 'dropped')),
    unique (kind, piece)
);
comment on table job.trouble is 'retention: until the work is done, or a year after it was dropped; nobody in person';
comment on column job.trouble.piece is 'which of its kind; all zeros for the whole of it';
comment on column job.trouble.fault is 'a kind of fault; never the words of one, which may quote a row';
