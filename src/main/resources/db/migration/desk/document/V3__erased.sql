-- What stays to be read in the work of every day goes when its person is erased, and only then.
grant delete on document.document to kapocs_app;
create policy erased_only on document.document as restrictive for delete using (privacy.erasing(case_file));
