-- When something was last done in a case stands in its row: lists are narrowed and sorted by it. Looked up in what
-- happened, case by case, it could be shown and not asked for.
select set_config('kapocs.kind', 'machine', true);
alter table casework.case_file add column touched_at timestamptz;
update casework.case_file f set touched_at = greatest(f.opened_at,
    (select max(h.at) from casework.happening h where h.case_file = f.id));
alter table casework.case_file alter column touched_at set not null;
comment on column casework.case_file.touched_at is 'when something was last done in it';

-- What row level security asks for stands in the index, too, where a list is counted from it alone.
create index case_open_untouched on casework.case_file (organization, touched_at, id) where state = 'OPEN';
create index case_open_oldest on casework.case_file (organization, opened_at, id) where state = 'OPEN';
create index case_open_untouched_of_owner on casework.case_file (organization, owner, touched_at, id)
    include (opened_at, contact) where state = 'OPEN';
