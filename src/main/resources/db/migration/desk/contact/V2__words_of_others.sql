-- What the list of who reaches what showed (second-lock/reach.tsv): a newcomer could have put a translation, or an
-- answer in the name of staff, into their own contact. They read, and they write as themselves.
drop policy with_contact on contact.message;
create policy read_with_contact on contact.message for select
    using (access.kind() in ('staff', 'code') and exists (select 1 from contact.contact c where c.id = contact));
create policy written_by_newcomer on contact.message for insert
    with check (access.kind() = 'code' and author = 'NEWCOMER'
                and exists (select 1 from contact.contact c where c.id = contact));
create policy written_by_staff on contact.message for insert
    with check (access.kind() = 'staff' and exists (select 1 from contact.contact c where c.id = contact));
create policy translated_by_staff on contact.message for update
    using (access.kind() = 'staff' and exists (select 1 from contact.contact c where c.id = contact));
