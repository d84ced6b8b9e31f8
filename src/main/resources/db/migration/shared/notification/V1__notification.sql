create schema notification;
grant usage on schema notification to kapocs_app;

-- What became of a letter. Names nobody: whom it is for and what it says stands in its envelope.
create table notification.letter (
    id           uuid primary key,
    dedup_key    text        not null unique,
    kind         text        not null,
    organization uuid,
    state        text        not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
    posted_at    timestamptz not null,
    due_at       timestamptz not null,
    leased_until timestamptz,
    tries        integer     not null default 0,
    hindrance    text,
    settled_at   timestamptz
);
create index letter_due on notification.letter (due_at) where state = 'waiting';
create index letter_unsettled on notification.letter (posted_at) where state <> 'sent';
comment on table notification.letter is 'retention: letters; nobody in person; kept 90 days after sending';
comment on column notification.letter.organization is 'whose member of staff gave rise to it; null for the house itself';

-- Every field sealed with a key outside the database. Removed in the transaction that notes the sending.
create table notification.envelope (
    letter    uuid primary key references notification.letter on delete cascade,
    language  text  not null,
    recipient bytea not null,
    subject   bytea not null,
    body      bytea not null
);
comment on table notification.envelope is 'retention: letters; personal; erased when the letter is sent, or 30 days after it was given up';

-- Whoever is served may cause a letter; only the job that sends it can read it again.
alter table notification.envelope enable row level security;
alter table notification.envelope force row level security;
create policy anyone_posts on notification.envelope for insert with check (true);
create policy only_the_postman_reads on notification.envelope for select using (access.kind() = 'machine');
create policy only_the_postman_erases on notification.envelope for delete using (access.kind() = 'machine');

-- Where letters end in the demo, instead of in anybody's mail.
create table notification.mailbox (
    letter    uuid primary key,
    at        timestamptz not null,
    language  text not null,
    recipient text not null,
    subject   text not null,
    body      text not null
);
comment on table notification.mailbox is 'retention: demo; personal; invented people only, empty outside the demo';
alter table notification.mailbox enable row level security;
alter table notification.mailbox force row level security;
create policy only_the_demo on notification.mailbox using (access.kind() = 'machine');
