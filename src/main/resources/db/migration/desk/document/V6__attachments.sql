-- A file that was kept says so where it was sent, and is not offered again; the same photo may have come twice.
alter table document.document add column attachments uuid[] not null default '{}';
comment on column document.document.attachments is 'the files of messages that are kept as this document';
