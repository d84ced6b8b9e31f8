-- Other lists than that of cases have filters that are saved.
alter table casework.saved_filter add column list text not null default 'cases' check (list ~ '^[a-z]{1,20}$');
alter table casework.saved_filter alter column list drop default;
comment on table casework.saved_filter is 'retention: staff; personal; how somebody narrows a list, for themselves or for their organization';
