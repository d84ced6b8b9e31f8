-- Each organization has its own worklist, and its counts are read from the index alone.
drop index contact.contact_in_line;
create index contact_in_line on contact.contact (organization, place, since, id)
    where state <> 'CLOSED' and (case_id is null or waiting_since is not null);
create index contact_open on contact.contact (organization, account) include (id, waiting_since)
    where state <> 'CLOSED' and (case_id is null or waiting_since is not null);
drop index contact.contact_closed;
create index contact_closed on contact.contact (organization, since desc, id desc) where state = 'CLOSED';
