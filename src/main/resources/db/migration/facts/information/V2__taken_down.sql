-- What turns out to be wrong must go at once, and by one person; two bring it back.
create table information.taken_down (
    material text primary key references information.material,
    on_day   date not null,
    reason   text not null check (length(reason) between 1 and 500)
);
comment on table information.taken_down is 'retention: public; the pages that were taken down and are not approved again yet';
comment on column information.taken_down.reason is 'for editors; the public is told only that it may no longer be right';
