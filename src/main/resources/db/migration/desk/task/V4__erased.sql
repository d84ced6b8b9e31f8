-- What stays to be read in the work of every day goes when its person is erased, and only then.
grant delete on task.task to kapocs_app;
create policy erased_only on task.task as restrictive for delete using (privacy.erasing(case_file));
