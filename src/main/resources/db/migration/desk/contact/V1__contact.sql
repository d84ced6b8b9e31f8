create schema contact;
grant usage on schema contact to kapocs_app;

create table contact.contact (
    id             uuid        primary key,
    code           text        not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    pin_version    int         not null default 1,
    organization   uuid        not null,
    account        uuid,
    case_id        uuid,
    need           uuid        not null unique,
    topic          text        not null,
    urgency        text        not null,
    language       text        not null,
    interpreter    text,
    district       smallint    check (district between 1 and 23),
    service        uuid,
    reach_kind     text        not null check (reach_kind in ('NONE', 'EMAIL', 'PHONE', 'OTHER')),
    reach_value    text        not null check (length(reach_value) <= 200),
    reach_safe     text        not null check (length(reach_safe) <= 500),
    state          text        not null check (state in ('NEW', 'IN_PROGRESS', 'ANSWERED', 'WAITING', 'CLOSED')),
    unread         boolean     not null default true,
    asked_at       timestamptz not null,
    last_at        timestamptz not null,
    waiting_since  timestamptz,
    messages       int         not null default 0,
    version        int         not null default 1,
    place          smallint    not null generated always as (case
                       when waiting_since is null then 9 when urgency = 'DANGER' then 0
                       when urgency = 'URGENT' then 1 when urgency = 'SOON' then 2 else 3 end) stored,
    since          timestamptz not null generated always as (coalesce(waiting_since, last_at)) stored
);
create index contact_in_line on contact.contact (place, since, id)
    where state <> 'CLOSED' and (case_id is null or waiting_since is not null);
create index contact_closed on contact.contact (since desc, id desc) where state = 'CLOSED';
create index contact_of_case on contact.contact (case_id) where case_id is not null;
comment on table contact.contact is 'retention: contact; personal; who asked, by code only, and how they may be reached';
comment on column contact.contact.organization is 'the compartment: the city receives, whoever asks';
comment on column contact.contact.place is 'its place in the worklist: what waits for us, the most urgent first';

create table contact.message (
    id                   uuid        primary key,
    contact              uuid        not null references contact.contact on delete cascade,
    seq                  int         not null,
    author               text        not null check (author in ('NEWCOMER', 'STAFF')),
    account              uuid        check ((account is not null) = (author = 'STAFF')),
    language             text        not null,
    text                 text        not null check (length(text) between 1 and 10000),
    translation          text        check (length(translation) between 1 and 10000),
    translation_language text        check ((translation_language is null) = (translation is null)),
    translated_by        uuid        check ((translated_by is null) = (translation is null)),
    at                   timestamptz not null,
    unique (contact, seq)
);
comment on table contact.message is 'retention: contact; personal; what was said in a contact';

-- Second lock. Staff: what their organization received. Newcomer: their own contact; who asks holds, from that moment,
-- the file they open. The house itself: to find whose code it is.
alter table contact.contact enable row level security;
alter table contact.contact force row level security;
create policy of_organization on contact.contact
    using (access.kind() = 'staff' and organization = access.organization());
create policy own on contact.contact
    using (access.kind() = 'code' and id = access.record())
    with check (access.kind() = 'code' and id = access.record());
create policy of_house on contact.contact for select using (access.kind() = 'machine');

alter table contact.message enable row level security;
alter table contact.message force row level security;
create policy with_contact on contact.message
    using (access.kind() in ('staff', 'code') and exists (select 1 from contact.contact c where c.id = contact));
create policy of_house on contact.message for select using (access.kind() = 'machine');

-- What was said stays said: the application may only add a translation to it, and a newcomer not even that.
revoke update, delete on contact.message from kapocs_app;
grant update (translation, translation_language, translated_by) on contact.message to kapocs_app;
revoke delete on contact.contact from kapocs_app;
