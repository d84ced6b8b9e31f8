-- What stays to be read in the work of every day goes when its person is erased, and only then.
grant delete on procedure.deadline to kapocs_app;
create policy erased_only on procedure.deadline as restrictive for delete using (privacy.erasing(case_file));
