create schema evidence;
grant usage on schema evidence to kapocs_app;

-- What was published of a month. Only what anybody may see is kept here, never an exact small count.
create table evidence.edition (
    month      date        primary key check (extract(day from month) = 1),
    counted_at timestamptz not null,
    k          smallint    not null check (k >= 3)
);
comment on table evidence.edition is 'retention: for ever; nobody in person: which months were published, and when they were counted';

create table evidence.line (
    month    date     not null references evidence.edition,
    view     text     not null check (view in ('ALL', 'TOPIC', 'DISTRICT', 'LANGUAGE')),
    under    text     not null,
    place    smallint not null,
    key      text     not null,
    open     bigint,
    answered bigint,
    unmet    bigint,
    total    bigint   not null,
    primary key (month, view, under, place)
);
comment on table evidence.line is 'retention: for ever; nobody in person: published figures, small ones hidden';

-- A published number never changes: two editions of one month could be compared.
revoke update, delete on evidence.edition, evidence.line from kapocs_app;
