create schema directory;
grant usage on schema directory to kapocs_app;

-- The document is the truth: one whole HSDS 3.1 service with our profile's fields. All other columns are derived from it.
create table directory.service (
    id           uuid primary key,
    document     jsonb       not null,
    name         text        not null,
    organization text        not null,
    active       boolean     not null,
    language     text        not null,
    topics       text[]      not null,
    fingerprint  bytea       not null,
    same_as      uuid,
    kept_apart   boolean     not null default false,
    rested       text,
    changed_at   timestamptz not null
);
create index service_by_fingerprint on directory.service (fingerprint);
create index service_by_change on directory.service (changed_at);
comment on table directory.service is 'retention: public; services as their providers publish them';
comment on column directory.service.same_as is 'the service that is shown instead, because both are the same but for their ids';
comment on column directory.service.kept_apart is 'a person decided that it is not the same';
comment on column directory.service.rested is 'why a person set it inactive';

create table directory.words (
    service_id  uuid not null references directory.service on delete cascade,
    language    text not null,
    name        text not null,
    description text not null,
    primary key (service_id, language)
);
comment on table directory.words is 'retention: public; names and descriptions by language';

-- What changed, in the order of commits: whoever writes holds the directory''s advisory lock. One row for each service.
create table directory.change (
    seq        bigint generated always as identity primary key,
    service_id uuid not null unique
);
comment on table directory.change is 'retention: public; lets each node follow with its own search index';

create table directory.mapping (
    taxonomy text not null,
    term     text not null,
    topic    text not null,
    primary key (taxonomy, term, topic)
);
comment on table directory.mapping is 'retention: public; term of a foreign taxonomy to topic of ours; an empty topic means: known, not a need';

create table directory.import (
    id          uuid primary key,
    file_name   text        not null,
    language    text        not null,
    dry_run     boolean     not null,
    account     uuid,
    state       text        not null check (state in ('RUNNING', 'DONE', 'FAILED')),
    progress    integer     not null default 0,
    seen_at     timestamptz not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    failure     text,
    place       text,
    counts      jsonb       not null default '{}'
);
comment on table directory.import is 'retention: 2 years; who imported which file and what came of it';

create table directory.import_line (
    import_id uuid    not null references directory.import on delete cascade,
    n         integer not null,
    kind      text    not null,
    place     text    not null,
    service   uuid,
    name      text    not null,
    reason    text    not null,
    detail    text    not null,
    primary key (import_id, n)
);
create index import_line_by_kind on directory.import_line (import_id, kind, n);
comment on table directory.import_line is 'retention: 2 years; the report of an import, one line for each record';

create table directory.withdrawn (
    import_id  uuid not null references directory.import on delete cascade,
    service_id uuid not null references directory.service on delete cascade,
    primary key (import_id, service_id)
);
comment on table directory.withdrawn is 'retention: 2 years; services that are inactive because the import that brought them was taken back';
create index import_line_by_service on directory.import_line (service);

create table directory.import_part (
    import_id uuid    not null references directory.import on delete cascade,
    n         integer not null,
    bytes     bytea   not null,
    primary key (import_id, n)
);
comment on table directory.import_part is 'retention: day; the uploaded file, until it is imported';
