create schema form;
grant usage on schema form to kapocs_app;

create table form.draft (
    id      uuid        primary key,
    name    text        not null check (length(name) <= 200),
    sheets  text        not null,
    made_at timestamptz not null,
    made_by uuid        not null
);
comment on table form.draft is 'retention: 30 days; nobody in person: what was read from workbooks that nobody published yet';

create table form.version (
    id           uuid        primary key,
    key          text        not null check (length(key) between 1 and 200),
    number       int         not null check (number > 0),
    title        text        not null check (length(title) between 1 and 200),
    languages    text[]      not null,
    questions    int         not null,
    sheets       text        not null,
    published_at timestamptz not null,
    published_by uuid,
    unique (key, number)
);
comment on table form.version is 'retention: for ever; nobody in person: forms as they were published; answers belong to them';
comment on column form.version.sheets is 'the sheets of the workbook as text, as they were read';
comment on column form.version.published_by is 'null for what came with the house';

create table form.offer (
    key     text    primary key,
    offered boolean not null
);
comment on table form.offer is 'retention: for ever; nobody in person: whether a form can be begun';

-- Answers belong to a version: it stays what it was when they were given, whoever asks.
create function form.stays() returns trigger language plpgsql as $$
begin
    raise exception 'a published form is not changed' using errcode = 'check_violation';
end $$;
create trigger version_stays before update or delete on form.version for each row execute function form.stays();
create trigger versions_stay before truncate on form.version for each statement execute function form.stays();
revoke update, delete, truncate on form.version from kapocs_app;
