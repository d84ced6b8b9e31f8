create schema web;
grant usage on schema web to kapocs_app;

create table web.once (
    key_hash bytea primary key,
    effect   uuid,
    made_at  timestamptz not null
);
comment on table web.once is 'retention: day; hashes of form keys and what they made, no personal data';
