-- What stays to be read in the work of every day goes when its person is erased, and only then.
create policy erased_only on client.client as restrictive for delete using (privacy.erasing(id));
