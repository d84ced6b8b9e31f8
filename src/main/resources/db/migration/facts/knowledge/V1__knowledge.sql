create schema knowledge;
grant usage on schema knowledge to kapocs_app;

-- Nothing here leads back to a case, a question or a person: no such column exists.
create table knowledge.note (
    id           uuid primary key,
    organization uuid not null,
    title        text not null check (length(title) between 1 and 200),
    text         text not null check (length(text) between 1 and 8000),
    topic        text not null,
    language     text not null,
    source       text not null check (length(source) <= 500),
    published_on date not null,
    review_on    date not null,
    withdrawn    text check (length(withdrawn) between 1 and 500),
    search       text not null,
    version      int  not null
);
create index note_newest on knowledge.note (published_on desc, id desc) where withdrawn is null;
create index note_to_review on knowledge.note (review_on) where withdrawn is null;
comment on table knowledge.note is 'retention: until replaced; what was learnt and helps others, no personal data';
comment on column knowledge.note.organization is 'whose people stand behind it';
comment on column knowledge.note.withdrawn is 'why it is shown no longer; null while it is';
comment on column knowledge.note.search is 'its words in plain letters';
revoke delete on knowledge.note from kapocs_app;
