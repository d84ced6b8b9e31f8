-- Files that go with messages. A copy of these tables tells that a message has one, how large it is and of how many
-- pages. Whose it is stands with its message alone, which is asked each time: who reads the message reads the file.
create table document.attachment (
    id        uuid        primary key,
    message   uuid        not null,
    place     int         not null check (place between 0 and 2),
    contact   uuid,
    referral  uuid,
    case_file uuid,
    media     text        not null check (media in ('JPEG', 'PDF')),
    bytes     bigint      not null check (bytes > 0),
    pieces    int         not null check (pieces > 0),
    pages     int         not null check (pages > 0),
    key       bytea       not null,
    at        timestamptz not null,
    unique (message, place),
    check ((contact is null) = (referral is not null)),
    check ((referral is null) = (case_file is null))
);
create index attachment_of_contact on document.attachment (contact) where contact is not null;
create index attachment_of_case on document.attachment (case_file) where case_file is not null;
comment on table document.attachment is 'retention: case; personal; a photo, scan or PDF that goes with a message, with the key of its own under which its pieces are sealed';
comment on column document.attachment.message is 'a message of a contact, or what was written about a referral';
comment on column document.attachment.key is 'sealed: document.attachment';

create table document.attachment_piece (
    attachment uuid  not null references document.attachment on delete cascade,
    number     int   not null check (number >= 0),
    content    bytea not null,
    primary key (attachment, number)
);
comment on table document.attachment_piece is 'retention: case; personal; a file of a message in pieces of 256 KB, each sealed for its place under the file''s own key';

do $$
declare part text;
begin
    foreach part in array array['attachment', 'attachment_piece'] loop
        execute format('alter table document.%I enable row level security', part);
        execute format('alter table document.%I force row level security', part);
    end loop;
end $$;

create policy read_with_message on document.attachment for select
    using (exists (select 1 from contact.message m where m.id = message)
           or exists (select 1 from referral.turn t where t.id = message));
create policy sent_with_message on document.attachment for insert
    with check (exists (select 1 from contact.message m where m.id = message and m.contact = attachment.contact
                        and (access.kind() = 'code' and m.author = 'NEWCOMER'
                             or access.kind() = 'staff' and m.account = access.account()))
                or exists (select 1 from referral.turn t join referral.referral r on r.id = t.referral
                           where t.id = message and t.referral = attachment.referral and r.case_file = attachment.case_file
                             and access.kind() = 'staff' and t.account = access.account()));
create policy of_house on document.attachment using (access.kind() = 'machine');
create policy erased_only on document.attachment as restrictive for delete
    using (privacy.erasing(coalesce(contact, case_file)));

create policy read_with_attachment on document.attachment_piece for select
    using (exists (select 1 from document.attachment a where a.id = attachment));
create policy sent_with_attachment on document.attachment_piece for insert
    with check (exists (select 1 from document.attachment a join contact.message m on m.id = a.message
                        where a.id = attachment
                          and (access.kind() = 'code' and m.author = 'NEWCOMER'
                               or access.kind() = 'staff' and m.account = access.account()))
                or exists (select 1 from document.attachment a join referral.turn t on t.id = a.message
                           where a.id = attachment and access.kind() = 'staff' and t.account = access.account()));

-- What was sent is not exchanged, and goes with its person only: the house takes it away, and nobody else.
revoke update, delete on document.attachment, document.attachment_piece from kapocs_app;
grant delete on document.attachment to kapocs_app;
-- Keys of the city are renewed, and what is sealed under them is sealed anew: by the house, which alone may.
grant update (key) on document.attachment to kapocs_app;
