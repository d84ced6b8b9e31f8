-- Whoever has left looks at no list: what they saved for themselves goes with their account, what they shared stays.
create policy the_house_clears on filter.saved_filter
    using (access.kind() = 'machine' and not shared) with check (false);
do $$ begin perform set_config('kapocs.kind', 'machine', true); end $$;
delete from filter.saved_filter f using access.account a where a.id = f.account and not a.active and not f.shared;
