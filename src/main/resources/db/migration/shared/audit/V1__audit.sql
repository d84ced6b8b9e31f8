create schema audit;
grant usage on schema audit to kapocs_app;

create table audit.entry (
    seq          bigint primary key,
    at           timestamptz not null,
    who_kind     text        not null,
    account      uuid,
    organization uuid,
    job          text        not null,
    subject_kind text        not null,
    subject_id   uuid        not null,
    what         text        not null,
    purpose      text,
    before       bytea       not null,
    hash         bytea       not null
);
create index entry_of_subject on audit.entry (subject_id, seq desc);
comment on table audit.entry is 'retention: audit; who did and saw what; no content of any file';

create table audit.head (
    only_row boolean primary key default true check (only_row),
    seq      bigint not null,
    hash     bytea  not null
);
comment on table audit.head is 'retention: audit; the end of the chain';
insert into audit.head (seq, hash) values (0, sha256('Kapocs'::bytea));

-- Append-only for the application: it may add entries and move the head, and nothing else.
revoke update, delete on audit.entry from kapocs_app;
revoke insert, delete on audit.head from kapocs_app;
