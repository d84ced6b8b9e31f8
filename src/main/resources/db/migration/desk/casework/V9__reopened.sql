-- A case is opened again for a reason. Until now nobody was asked for one.
select set_config('kapocs.kind', 'machine', true);
update casework.happening set code = 'OTHER' where what = 'REOPENED' and code = '';
