create schema document;
grant usage on schema document to kapocs_app;

-- What a copy of these tables tells: that a case has a scan, how large it is, and whether its client may open it. Not
-- what it is, what it is called, until when it is valid: the last day of temporary protection is the same for all.
create table document.document (
    id             uuid        primary key,
    organization   uuid        not null,
    case_file      uuid        not null,
    client         uuid        not null,
    contact        uuid,
    who_sees       text        not null check (who_sees in ('CASE', 'MINE')),
    own            boolean     not null,
    label          bytea,
    own_label      bytea,
    version        int         not null,
    added_at       timestamptz not null,
    added_by       uuid        not null,
    removed_at     timestamptz,
    removed_by     uuid,
    removed_why    text        not null default '' check (length(removed_why) <= 500),
    check ((label is null) = (removed_at is not null)),
    check (own_label is null or own and label is not null),
    check ((removed_at is null) = (removed_why = ''))
);
create index document_of_case on document.document (case_file);
create index document_of_contact on document.document (contact) where contact is not null;
comment on table document.document is 'retention: case; personal; scans and photos of a client''s documents; when one was removed, the proof of that';
comment on column document.document.who_sees is 'the people of the case, or who added it and supervisors';
comment on column document.document.own is 'whether its client may open it in their own file';
comment on column document.document.label is 'kind, title, day and last day, under the key of the client; empty when it was removed';
comment on column document.document.own_label is 'sealed: document.own';

create table document.edition (
    id           uuid        primary key,
    document     uuid        not null references document.document,
    number       int         not null check (number > 0),
    media        text        not null check (media in ('JPEG', 'PDF')),
    bytes        bigint      not null check (bytes > 0),
    pieces       int         not null check (pieces > 0),
    pages        int         not null check (pages > 0),
    lessened     boolean     not null,
    key          bytea       not null,
    thumbnail    bytea,
    sent_hash    bytea       not null,
    added_at     timestamptz not null,
    added_by     uuid        not null,
    unique (document, number)
);
create index edition_of_hash on document.edition (sent_hash);
comment on table document.edition is 'retention: case; personal; a scan as it was added or replaced, with the key of its own under which its pieces are sealed';
comment on column document.edition.key is 'the key and the hash of the whole, under the key of the client';
comment on column document.edition.thumbnail is 'under the edition''s own key';
comment on column document.edition.sent_hash is 'keyed, of the bytes that were sent and of their case: finds the same file in the same case and tells nothing';
comment on column document.edition.lessened is 'whether something was left out that a reader could miss: a script, an attachment, a signature';

create table document.piece (
    edition uuid  not null references document.edition on delete cascade,
    number  int   not null check (number >= 0),
    content bytea not null,
    primary key (edition, number)
);
comment on table document.piece is 'retention: case; personal; a scan in pieces of 256 KB, each sealed for its place under the edition''s own key';

-- That somebody was reminded, and how often; not of which day.
create table document.reminder (
    document uuid primary key references document.document,
    told     int  not null check (told > 0)
);
comment on table document.reminder is 'retention: case; personal; how often the house has reminded of a document that runs out';

do $$
declare part text;
begin
    foreach part in array array['document', 'edition', 'piece', 'reminder'] loop
        execute format('alter table document.%I enable row level security', part);
        execute format('alter table document.%I force row level security', part);
    end loop;
end $$;

create policy of_organization on document.document
    using (access.kind() = 'staff' and organization = access.organization()
           and (who_sees = 'CASE' or added_by = access.account()
                or exists (select 1 from access.account a where a.id = access.account() and 'SUPERVISOR' = any (a.roles))));
create policy of_house on document.document using (access.kind() = 'machine');
-- The client knows of each that there is one, and so who opened it; what is in it only where somebody shows it to them.
create policy seen_by_client on document.document for select
    using (access.kind() = 'code' and contact = access.record());

create policy with_document on document.edition
    using (access.kind() in ('staff', 'machine') and exists (select 1 from document.document d where d.id = document));
create policy seen_by_client on document.edition for select
    using (access.kind() = 'code'
           and exists (select 1 from document.document d where d.id = document and d.own and d.removed_at is null));

create policy with_edition on document.piece
    using (access.kind() in ('staff', 'machine') and exists (select 1 from document.edition e where e.id = edition));
create policy seen_by_client on document.piece for select
    using (access.kind() = 'code' and exists (select 1 from document.edition e where e.id = edition));

create policy with_document on document.reminder
    using (access.kind() in ('staff', 'machine') and exists (select 1 from document.document d where d.id = document));

-- That there was one stays; a scan is not exchanged under its row.
revoke delete on document.document from kapocs_app;
revoke update on document.piece from kapocs_app;
