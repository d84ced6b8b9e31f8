-- What is sealed begins with the version of its keys; what was there before there were versions is version 0.
do $$ begin perform set_config('kapocs.kind', 'machine', true); end $$;
update access.account set totp = '\x0000'::bytea || totp where totp is not null;
update access.invitation set totp = '\x0000'::bytea || totp;

-- Columns that say so are found by the rotation of keys, which seals them anew: sealed, for which purpose.
comment on column access.account.totp is 'sealed: totp';
comment on column access.invitation.totp is 'sealed: totp';
