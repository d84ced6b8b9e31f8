-- What stays to be read in the work of every day goes when its person is erased, and only then.
grant delete on contact.contact to kapocs_app;
create policy erased_only on contact.contact as restrictive for delete using (privacy.erasing(id));
create policy erased_by_house on contact.contact for delete using (access.kind() = 'machine');
