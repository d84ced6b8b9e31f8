-- All that was asked in an organization, the newest first.
create index request_of_organization on rights.request (organization, id);
