-- Who made a token for whom, and when it was last used, to the hour.
alter table access.api_token add column made_by uuid references access.account;
alter table access.api_token add column used_at timestamptz;
comment on column access.api_token.account is 'who answers for the program, and in whose name it acts';
comment on column access.api_token.made_by is 'the administrator; null for one that somebody made for themselves';
