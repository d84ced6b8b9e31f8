create table web.tries (
    subject bytea primary key,
    free_at timestamptz not null
);
comment on table web.tries is 'retention: day; keyed hashes of who tried something too often, nobody in person';
