-- How many files go with what was written; so that nobody asks the room that keeps them where there are none.
alter table referral.turn add column files int not null default 0 check (files between 0 and 3);
comment on column referral.turn.files is 'how many files go with it; desk.document keeps them';
