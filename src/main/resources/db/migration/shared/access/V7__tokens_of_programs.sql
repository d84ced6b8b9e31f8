-- Who made a token for whom, whether they said yes to it, and when it was last used, to the hour.
alter table access.api_token add column made_by uuid references access.account;
alter table access.api_token add column used_at timestamptz;
alter table access.api_token add column accepted_at timestamptz;
alter table access.api_token add column ended_at timestamptz;
alter table access.api_token alter column hash drop not null;
update access.api_token set accepted_at = made_at;
comment on column access.api_token.accepted_at is 'when who answers for it said yes; before, it opens nothing';
comment on column access.api_token.account is 'who answers for the program, and in whose name it acts';
comment on column access.api_token.made_by is 'the administrator; null for one that somebody made for themselves';
alter table access.api_token add constraint token_after_yes check ((hash is null) = (accepted_at is null));
comment on column access.api_token.hash is 'null until who answers for it has said yes: there is no token before';
comment on column access.api_token.ended_at is 'when it was ended before its time; it stays, for the trail names it';
