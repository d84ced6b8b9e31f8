-- Whoever decides that somebody is erased sees that their letters went elsewhere a week ago.
alter table contact.contact add column reach_changed_at timestamptz;
comment on column contact.contact.reach_changed_at is 'when it was last said with the code how they may be reached, instead of before';
