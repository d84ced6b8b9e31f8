create schema referral;
grant usage on schema referral to kapocs_app;

create table referral.referral (
    id             uuid        primary key,
    organization   uuid        not null,
    account        uuid        not null,
    case_file      uuid        not null,
    client         uuid        not null,
    contact        uuid,
    need           uuid        not null,
    service        uuid        not null,
    service_name   text        not null,
    recipient      uuid        not null,
    recipient_name text        not null,
    email          text        not null,
    language       text        not null,
    sections       text[]      not null,
    asked          text        not null check (length(asked) <= 4000),
    state          text        not null check (state in ('DRAFT', 'REQUESTED', 'RECEIVED', 'ACCEPTED', 'REJECTED',
                       'IN_PROGRESS', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED')),
    reason         text,
    result         text        check (result in ('ACCEPTED_BY_BOTH', 'DECLINED_BY_CLIENT', 'DECLINED_BY_PROVIDER')),
    answer_by      timestamptz,
    state_since    timestamptz not null,
    version        int         not null
);
create index referral_of_case on referral.referral (case_file);
create index referral_of_client on referral.referral (client);
create index referral_of_contact on referral.referral (contact) where contact is not null;
create index referral_unanswered on referral.referral (answer_by) where state in ('REQUESTED', 'RECEIVED');
comment on table referral.referral is 'retention: case; personal; which provider was asked to help whom, and what came of it';

create table referral.step (
    id       uuid        primary key,
    seq      bigint      generated always as identity,
    referral uuid        not null references referral.referral on delete cascade,
    at       timestamptz not null,
    state    text        not null,
    reason   text        not null,
    by_kind  text        not null,
    account  uuid
);
create index step_of_referral on referral.step (referral, seq);
comment on table referral.step is 'retention: case; personal; how a referral came to stand where it stands';

create table referral.seen (
    id       uuid        primary key,
    referral uuid        not null references referral.referral on delete cascade,
    at       timestamptz not null,
    sections text[]      not null
);
create index seen_of_referral on referral.seen (referral, id);
comment on table referral.seen is 'retention: case; personal; what a recipient has seen of a client, and when';

create table referral.message (
    id       uuid        primary key,
    referral uuid        not null references referral.referral on delete cascade,
    at       timestamptz not null,
    language text        not null,
    text     text        not null check (length(text) between 1 and 1000)
);
create index message_of_referral on referral.message (referral, id);
comment on table referral.message is 'retention: case; personal; what a provider has said to the client';

create table referral.link (
    id         uuid        primary key,
    referral   uuid        not null references referral.referral on delete cascade,
    token_hash bytea       not null unique,
    letter_key text        not null,
    made_at    timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    revoked_at timestamptz
);
create index link_of_referral on referral.link (referral, id);
comment on table referral.link is 'retention: case; personal; hashes of the links by which a recipient answers';

do $$
declare part text;
begin
    foreach part in array array['referral', 'step', 'seen', 'message', 'link'] loop
        execute format('alter table referral.%I enable row level security', part);
        execute format('alter table referral.%I force row level security', part);
    end loop;
    foreach part in array array['step', 'seen', 'message'] loop
        execute format($policy$
            create policy with_referral on referral.%I
                using (exists (select 1 from referral.referral r where r.id = referral))$policy$, part);
    end loop;
end $$;

create policy of_organization on referral.referral
    using (access.kind() = 'staff' and organization = access.organization());
create policy of_house on referral.referral using (access.kind() = 'machine');
create policy own on referral.referral for select
    using (access.kind() = 'code' and contact = access.record() and state <> 'DRAFT');
create policy confirmed on referral.referral for update
    using (access.kind() = 'code' and contact = access.record() and state <> 'DRAFT');
create policy opened_by_link on referral.referral for select
    using (access.kind() = 'link' and id = access.record() and state <> 'DRAFT');
create policy answered_by_link on referral.referral for update
    using (access.kind() = 'link' and id = access.record() and state <> 'DRAFT');

-- A partner who has come in by a link sees no links; the house looks after them.
create policy with_referral on referral.link
    using (access.kind() in ('staff', 'code', 'machine')
           and exists (select 1 from referral.referral r where r.id = referral));
-- Who accepts is written a letter with a link for later.
create policy sent_on_accepting on referral.link for insert
    with check (access.kind() = 'link' and referral = access.record());

-- What happened and what was seen is not rewritten.
revoke update, delete on referral.step, referral.seen, referral.message from kapocs_app;
