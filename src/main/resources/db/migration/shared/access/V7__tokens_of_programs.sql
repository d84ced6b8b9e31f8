-- Who made a token for whom, whether they said yes to it, and when it was last used, to the hour.
alter table access.api_token add column made_by uuid references access.account;
alter table access.api_token add column used_at timestamptz;
alter table access.api_token add column accepted_at timestamptz;
update access.api_token set accepted_at = made_at;
comment on column access.api_token.accepted_at is 'when who answers for it said yes; before, it opens nothing';
comment on column access.api_token.account is 'who answers for the program, and in whose name it acts';
comment on column access.api_token.made_by is 'the administrator; null for one that somebody made for themselves';
