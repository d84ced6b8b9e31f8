-- What is done with a whole file: what people ask of what is kept of them, and what comes and goes as a whole. Planted
-- with one-of-each.sql, on its rows.
insert into rights.request (id, organization, client, contact, case_file, case_number, kind, way, shown, language, words,
  asked_at, due_on, state, reason, was, stands_now, version) values ('00000000-0000-7000-8000-0000000000e7',
  '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000c5', '00000000-0000-7000-8000-0000000000c1',
  '00000000-0000-7000-8000-0000000000c6', 'x-1', 'COPY', 'OWN_FILE', 'CODE', 'ar', 'x', now(), current_date, 'ASKED', '',
  '', '', 1);
insert into rights.hold (id, organization, client, contact, case_file, reason, until_on, set_at, set_by) values
  ('00000000-0000-7000-8000-0000000000e8', '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000c5',
  '00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000c6', 'x', current_date - 1, now(),
  '00000000-0000-7000-8000-0000000000a1');
insert into rights.erasure (id, organization, ground, client, label, state, proposed_at, proposed_by, version) values
  ('00000000-0000-7000-8000-0000000000e9', '00000000-0000-7000-8000-0000000000a0', 'RETENTION',
  '00000000-0000-7000-8000-0000000000c5', 'x', 'PROPOSED', now(), '00000000-0000-7000-8000-0000000000a1', 1);
insert into rights.erased (erasure, kind, id) values ('00000000-0000-7000-8000-0000000000e9', 'client', '00000000-0000-7000-8000-0000000000c5');
insert into rights.step (erasure, room, counts, at) values ('00000000-0000-7000-8000-0000000000e9', 'x', '{}', now());
insert into privacy.erasing (id, erasure) select id::uuid, '00000000-0000-7000-8000-0000000000e9' from (values ('00000000-0000-7000-8000-0000000000c1'),
  ('00000000-0000-7000-8000-0000000000c5'), ('00000000-0000-7000-8000-0000000000c6')) as going (id);
insert into takeover.list values ('00000000-0000-7000-8000-0000000000ea', '00000000-0000-7000-8000-0000000000a0',
  '00000000-0000-7000-8000-0000000000a1', 'x', '{x}', 0, 1, '{}', null, 'SENT', now(), now());
insert into takeover.line (id, list, organization, sheet, n, verdict, client, case_file, contact) values
  ('00000000-0000-7000-8000-0000000000eb', '00000000-0000-7000-8000-0000000000ea', '00000000-0000-7000-8000-0000000000a0',
  0, 1, 'TAKEN', '00000000-0000-7000-8000-0000000000c5', '00000000-0000-7000-8000-0000000000c6',
  '00000000-0000-7000-8000-0000000000c1');
insert into takeover.reading values ('00000000-0000-7000-8000-0000000000a0', 'x', '{}', now());
insert into transfer.transfer (id, case_file, number, organization, from_name, account, to_organization, to_name, reason,
  asked, basis, plan, tasks, deadlines, referrals, questions, closed_cases, state, words, offered_at, answer_by, version) values
  ('00000000-0000-7000-8000-0000000000ec', '00000000-0000-7000-8000-0000000000c6', 'x-1',
  '00000000-0000-7000-8000-0000000000a0', 'x', '00000000-0000-7000-8000-0000000000a1',
  '00000000-0000-7000-8000-0000000000d0', 'x', 'OTHER', 'x', 'PUBLIC_TASK', false, 0, 0, 0, 0, 0,
  'OFFERED', '', now(), current_date, 1);
insert into transfer.request (id, number, asker, asker_name, account, reason, words, agreed, state, said, asked_at, answer_by)
  values ('00000000-0000-7000-8000-0000000000ed', 'x-1', '00000000-0000-7000-8000-0000000000d0', 'x',
  '00000000-0000-7000-8000-000000000098', 'OTHER', 'x', 'SPOKEN', 'ASKED', '', now(), current_date);
