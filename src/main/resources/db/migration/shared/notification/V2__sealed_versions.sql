-- The house seals waiting letters anew when keys are rotated.
create policy only_the_house_seals_anew on notification.envelope for update using (access.kind() = 'machine');

-- What is sealed begins with the version of its keys; what was there before there were versions is version 0.
do $$ begin perform set_config('kapocs.kind', 'machine', true); end $$;
update notification.envelope
set recipient = '\x0000'::bytea || recipient, subject = '\x0000'::bytea || subject, body = '\x0000'::bytea || body;
comment on column notification.envelope.recipient is 'sealed: letter';
comment on column notification.envelope.subject is 'sealed: letter';
comment on column notification.envelope.body is 'sealed: letter';
