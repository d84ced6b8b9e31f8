-- One newcomer with everything a house can know of them, and one referral that is still a draft: the rows on which the
-- second lock is tried. Planted in a transaction that is rolled back, without triggers and foreign keys.
-- organization …a0, account …a1, contact …c1, client …c5, case …c6, referral …e1; the draft's contact …c2, draft …e2
insert into access.account (id, organization, name, email, roles, sites, language, made_at)
values ('00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a0', 'Minta Anna',
        'lock@minta.example.org', '{DESK_OFFICER,SUPERVISOR}', '{}', 'hu', now());
insert into access.tenure (account, organization, roles, since)
values ('00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a0', '{DESK_OFFICER}', now());
insert into passkey.passkey (id, account, credential, attested, backup, counter, name, made_at)
values ('00000000-0000-7000-8000-0000000000a2', '00000000-0000-7000-8000-0000000000a1', 'x-lock', 'x', false, 0, 'x',
        now());
insert into provider.binding (issuer, subject, account, bound_at)
values ('x', 'x-lock', '00000000-0000-7000-8000-0000000000a1', now());
insert into audit.entry (seq, at, who_kind, account, organization, job, subject_kind, subject_id, what, before, hash)
values (-1, now(), 'staff', '00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a0', '', 'case',
        '00000000-0000-7000-8000-0000000000c6', 'case.opened', '', '');
insert into notification.envelope (letter, language, recipient, subject, body)
values ('00000000-0000-7000-8000-0000000000d1', 'hu', 'x', 'x', 'x');
insert into notification.mailbox (letter, at, language, recipient, subject, body)
values ('00000000-0000-7000-8000-0000000000d1', now(), 'hu', 'x', 'x', 'x');
insert into privacy.consent (id, organization, client, contact, purpose, text_version, language, recipient,
        recipient_name, sections, valid_from, valid_until, how, interpreter, given_at, account)
values ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000a0',
        '00000000-0000-7000-8000-0000000000c5', '00000000-0000-7000-8000-0000000000c1', 'REFERRAL', 1, 'ar',
        '00000000-0000-7000-8000-0000000000b0', 'Minta', '{NAME}', current_date, current_date, 'SPOKEN', false, now(),
        '00000000-0000-7000-8000-0000000000a1');
insert into client.client (id, organization, contact, version, registered_at, changed_at)
values ('00000000-0000-7000-8000-0000000000c5', '00000000-0000-7000-8000-0000000000a0',
        '00000000-0000-7000-8000-0000000000c1', 1, now(), now());
insert into client.name (client, seq, kind, name_order, given, family, script, latin)
values ('00000000-0000-7000-8000-0000000000c5', 0, 'x', 'x', 'Minta', 'Mina', 'x', 'minta mina');
insert into client.name_word (client, seq, sound, word, organization)
values ('00000000-0000-7000-8000-0000000000c5', 0, false, 'minta', '00000000-0000-7000-8000-0000000000a0');
insert into client.language (client, seq, tag, level, interpreter)
values ('00000000-0000-7000-8000-0000000000c5', 0, 'ar', 'x', false);
insert into client.reach (client, seq, kind, value, safe)
values ('00000000-0000-7000-8000-0000000000c5', 0, 'PHONE', 'x', '');
insert into client.data_key (id, client, room, sealed)
values ('00000000-0000-7000-8000-0000000000ca', '00000000-0000-7000-8000-0000000000c5', 'x', 'x');
insert into papers.paper (id, kind, organization, case_file, client, contact, reason, content, version, recorded_at,
        recorded_by)
values ('00000000-0000-7000-8000-0000000000cb', 'DOCUMENT', '00000000-0000-7000-8000-0000000000a0',
        '00000000-0000-7000-8000-0000000000c6', '00000000-0000-7000-8000-0000000000c5',
        '00000000-0000-7000-8000-0000000000c1', 'x', 'x', 1, now(), '00000000-0000-7000-8000-0000000000a1');
insert into papers.reminder (paper, told) values ('00000000-0000-7000-8000-0000000000cb', 1);
insert into document.document (id, organization, case_file, client, contact, who_sees, own, label, version, added_at,
        added_by)
values ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000a0',
        '00000000-0000-7000-8000-0000000000c6', '00000000-0000-7000-8000-0000000000c5',
        '00000000-0000-7000-8000-0000000000c1', 'CASE', true, 'x', 1, now(), '00000000-0000-7000-8000-0000000000a1');
insert into document.edition (id, document, number, media, bytes, pieces, pages, lessened, key, sent_hash, added_at,
        added_by)
values ('00000000-0000-7000-8000-0000000000f2', '00000000-0000-7000-8000-0000000000f1', 1, 'JPEG', 1, 1, 1, false, 'x',
        'x', now(), '00000000-0000-7000-8000-0000000000a1');
insert into document.piece (edition, number, content) values ('00000000-0000-7000-8000-0000000000f2', 0, 'x');
insert into document.reminder (document, told) values ('00000000-0000-7000-8000-0000000000f1', 1);
insert into procedure.step (case_file, code, step, organization, contact, done_at, done_by)
values ('00000000-0000-7000-8000-0000000000c6', 'x', 'x', '00000000-0000-7000-8000-0000000000a0',
        '00000000-0000-7000-8000-0000000000c1', now(), '00000000-0000-7000-8000-0000000000a1');
insert into procedure.deadline (id, case_file, code, deadline, organization, contact, from_on, last_on, set_at, set_by)
values ('00000000-0000-7000-8000-0000000000b6', '00000000-0000-7000-8000-0000000000c6', 'x', 'x',
        '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000c1', current_date, current_date, now(),
        '00000000-0000-7000-8000-0000000000a1');
insert into task.task (id, organization, case_file, title, note, owner, due_on, state, waiting_for, made_at, made_by, reason,
        version)
values ('00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000a0',
        '00000000-0000-7000-8000-0000000000c6', 'x', '', '00000000-0000-7000-8000-0000000000a1', current_date, 'OPEN', '',
        now(), '00000000-0000-7000-8000-0000000000a1', '', 1);
insert into task.comment (id, task, at, account, text)
values ('00000000-0000-7000-8000-0000000000b2', '00000000-0000-7000-8000-0000000000b1', now(),
        '00000000-0000-7000-8000-0000000000a1', 'x');
insert into plan.plan (id, organization, case_file, contact, number, state, aim, aim_said, language, review_on, made_at,
        made_by, agreed_on, agreed_how, interpreter, agreed_by, version)
select id::uuid, '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000c6', contact::uuid, number,
       state, 'x', '', 'ar', current_date, now(), '00000000-0000-7000-8000-0000000000a1', agreed, how, '', agreed_by::uuid, 1
from (values ('00000000-0000-7000-8000-0000000000b3', '00000000-0000-7000-8000-0000000000c1', 1, 'CURRENT', current_date,
              'SIGNED', '00000000-0000-7000-8000-0000000000a1'),
             ('00000000-0000-7000-8000-0000000000b4', '00000000-0000-7000-8000-0000000000c2', 2, 'DRAFT', null, null, null))
     as planted (id, contact, number, state, agreed, how, agreed_by);
insert into plan.reminder (contact, since) values ('00000000-0000-7000-8000-0000000000c1', now());
insert into plan.goal (plan, line, place, text, said)
values ('00000000-0000-7000-8000-0000000000b3', '00000000-0000-7000-8000-0000000000b5', 0, 'x', 'x'),
       ('00000000-0000-7000-8000-0000000000b4', '00000000-0000-7000-8000-0000000000b5', 0, 'x', 'x');
insert into assessment.assessment (id, organization, case_file, contact, form, title, language, state, page, answers,
        begun_at, begun_by, saved_at, saved_by, done_at, done_by, version)
select id::uuid, '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000c6', contact::uuid,
       '00000000-0000-7000-8000-0000000000b9', 'x', 'ar', state, 0, 'x', now(), '00000000-0000-7000-8000-0000000000a1',
       now(), '00000000-0000-7000-8000-0000000000a1', done, done_by::uuid, 1
from (values ('00000000-0000-7000-8000-0000000000b6', '00000000-0000-7000-8000-0000000000c1', 'DONE', now(),
              '00000000-0000-7000-8000-0000000000a1'),
             ('00000000-0000-7000-8000-0000000000b7', '00000000-0000-7000-8000-0000000000c2', 'DRAFT', null, null))
     as planted (id, contact, state, done, done_by);
insert into assessment.score (assessment, domain, score)
values ('00000000-0000-7000-8000-0000000000b6', 'x', 1), ('00000000-0000-7000-8000-0000000000b7', 'x', 1);
insert into assessment.proposal (assessment, topic, urgency, taken)
values ('00000000-0000-7000-8000-0000000000b6', 'x', 'SOON', false);
insert into assessment.revision (assessment, version, answers, at, by, why)
values ('00000000-0000-7000-8000-0000000000b6', 1, 'x', now(), '00000000-0000-7000-8000-0000000000a1', '');
insert into disclosure.request (id, organization, authority_kind, authority, reference, case_number, contact, person,
        asked, basis, basis_text, received_on, received_how, recorded_at, recorded_by, silent, silent_until, silent_basis,
        version, case_file)
select id::uuid, '00000000-0000-7000-8000-0000000000a0', 'COURT', 'x', 'x', 'x', contact::uuid, '', 'x', 'x', 'x',
       current_date, 'x', now(), '00000000-0000-7000-8000-0000000000a1', silent, current_date, 'x', 1,
       '00000000-0000-7000-8000-0000000000c6'
from (values ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000c1', false),
             ('00000000-0000-7000-8000-0000000000f2', '00000000-0000-7000-8000-0000000000c2', true))
     as planted (id, contact, silent);
insert into contact.contact (id, code, organization, need, topic, urgency, language, reach_kind, reach_value, reach_safe,
        state, asked_at, last_at)
values ('00000000-0000-7000-8000-0000000000c1', 'ZZZZZZZZ', '00000000-0000-7000-8000-0000000000a0',
        '00000000-0000-7000-8000-0000000000c7', 'x', 'SOON', 'ar', 'NONE', '', '', 'NEW', now(), now());
insert into contact.message (id, contact, seq, author, language, text, at)
values ('00000000-0000-7000-8000-0000000000c8', '00000000-0000-7000-8000-0000000000c1', 1, 'NEWCOMER', 'ar', 'x', now());
insert into casework.case_file (id, number, client, contact, organization, owner, legal_basis, state, summary, opened_at,
        touched_at, version)
values ('00000000-0000-7000-8000-0000000000c6', 'x-1', '00000000-0000-7000-8000-0000000000c5',
        '00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000a0',
        '00000000-0000-7000-8000-0000000000a1', 'x', 'OPEN', 'x', now(), now(), 1);
insert into filter.saved_filter (id, organization, account, shared, list, name, query, made_at, version)
values ('00000000-0000-7000-8000-0000000000c8', '00000000-0000-7000-8000-0000000000a0',
        '00000000-0000-7000-8000-0000000000a1', true, 'cases', 'x', '', now(), 1),
       ('00000000-0000-7000-8000-0000000000f8', '00000000-0000-7000-8000-0000000000a0',
        '00000000-0000-7000-8000-0000000000a1', false, 'cases', 'y', '', now(), 1);
insert into casework.case_need (case_file, need, note, added_at)
values ('00000000-0000-7000-8000-0000000000c6', '00000000-0000-7000-8000-0000000000c7', 'x', now());
insert into casework.later_contact (contact, case_file, state, settled, joined_at)
values ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000c6', 'NEW', false, now());
insert into casework.case_matter (case_file, code, added_at)
values ('00000000-0000-7000-8000-0000000000c6', 'x', now());
insert into casework.happening (id, case_file, at, what, code, text)
values ('00000000-0000-7000-8000-0000000000c9', '00000000-0000-7000-8000-0000000000c6', now(), 'x', '', 'x');
insert into casework.handing (case_file, account, happening)
values ('00000000-0000-7000-8000-0000000000c6', '00000000-0000-7000-8000-0000000000a1',
        '00000000-0000-7000-8000-0000000000c9');
insert into casework.withdrawal (case_file, consent)
values ('00000000-0000-7000-8000-0000000000c6', gen_random_uuid());
insert into referral.referral (id, organization, account, case_file, client, contact, need, service, service_name,
        recipient, recipient_name, email, language, sections, asked, desk, state, state_since, sent_at, answer_by, version)
select id::uuid, '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000a1',
       '00000000-0000-7000-8000-0000000000c6', '00000000-0000-7000-8000-0000000000c5', contact::uuid,
       '00000000-0000-7000-8000-0000000000c7', gen_random_uuid(), 'x', '00000000-0000-7000-8000-0000000000b0', 'x',
       'x@minta.example.org', 'hu', '{NAME}', 'x', desk::uuid, state, now(),
       case when state <> 'DRAFT' then now() end, case when state <> 'DRAFT' then now() + interval '5 days' end, 1
from (values ('00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000c1',
              '00000000-0000-7000-8000-0000000000d0', 'REQUESTED'),
             ('00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000c2', null, 'DRAFT'))
     as planted (id, contact, desk, state);
insert into referral.turn (id, referral, at, side, account, text)
values ('00000000-0000-7000-8000-0000000000e7', '00000000-0000-7000-8000-0000000000e1', now(), 'DESK',
        '00000000-0000-7000-8000-000000000098', 'x');
insert into document.attachment (id, message, place, contact, referral, case_file, media, bytes, pieces, pages, key, at)
select id::uuid, message::uuid, 0, contact::uuid, referral::uuid, case_file::uuid, 'JPEG', 1, 1, 1, 'x', now()
from (values ('00000000-0000-7000-8000-0000000000f3', '00000000-0000-7000-8000-0000000000c8',
              '00000000-0000-7000-8000-0000000000c1', null, null),
             ('00000000-0000-7000-8000-0000000000f4', '00000000-0000-7000-8000-0000000000e7', null,
              '00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000c6'))
     as planted (id, message, contact, referral, case_file);
insert into document.attachment_piece (attachment, number, content)
select id, 0, 'x' from document.attachment
where id in ('00000000-0000-7000-8000-0000000000f3', '00000000-0000-7000-8000-0000000000f4');
insert into referral.step (id, referral, at, state, reason, by_kind)
values ('00000000-0000-7000-8000-0000000000e3', '00000000-0000-7000-8000-0000000000e1', now(), 'REQUESTED', '', 'staff');
insert into referral.seen (id, referral, at, sections)
values ('00000000-0000-7000-8000-0000000000e4', '00000000-0000-7000-8000-0000000000e1', now(), '{NAME}');
insert into referral.message (id, referral, at, language, text)
values ('00000000-0000-7000-8000-0000000000e5', '00000000-0000-7000-8000-0000000000e1', now(), 'hu', 'x');
insert into referral.link (id, referral, token_hash, letter_key, made_at, expires_at)
values ('00000000-0000-7000-8000-0000000000e6', '00000000-0000-7000-8000-0000000000e1', 'x-lock', 'x', now(), now());
insert into consult.consultation (id, organization, account, case_file, client, contact, addressee, addressee_name,
  open_to, field, language, urgency, term, question, sections, reason, state, asked_at, due_at, asks_back, version)
select id::uuid, '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000a1',
       '00000000-0000-7000-8000-0000000000c6', '00000000-0000-7000-8000-0000000000c5', contact::uuid,
       '00000000-0000-7000-8000-0000000000d0', 'x', open_to::uuid, 'LAW', 'hu', 'SOON', 'TODAY', 'x', '{}', '', state,
       now(), now(), false, 1
from (values ('00000000-0000-7000-8000-0000000000f1', '00000000-0000-7000-8000-0000000000c1',
              '00000000-0000-7000-8000-0000000000d0', 'ASKED'),
             ('00000000-0000-7000-8000-0000000000f2', '00000000-0000-7000-8000-0000000000c2', null, 'DRAFT'))
     as planted (id, contact, open_to, state);
insert into consult.turn (id, consultation, at, what, text)
values ('00000000-0000-7000-8000-0000000000f3', '00000000-0000-7000-8000-0000000000f1', now(), 'ASKED', '');
insert into consult.note (id, consultation, title, text, topic, language, source, review_on, written_by, written_at,
  returned, version)
values ('00000000-0000-7000-8000-0000000000f4', '00000000-0000-7000-8000-0000000000f1', 'x', 'x', 'x', 'hu', '',
        current_date, '00000000-0000-7000-8000-0000000000a1', now(), '', 1);
insert into consult.adviser (account, organization, fields, languages, set_at, set_by)
values ('00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a0', '{}', '{}', now(),
        '00000000-0000-7000-8000-0000000000a1');
insert into client.client (id, organization, version, registered_at, changed_at)
values ('00000000-0000-7000-8000-0000000000d5', '00000000-0000-7000-8000-0000000000a0', 1, now(), now());
insert into client.joined (client, keeper, organization, keeper_was, keeper_version, joined_at, joined_by)
values ('00000000-0000-7000-8000-0000000000d5', '00000000-0000-7000-8000-0000000000c5',
        '00000000-0000-7000-8000-0000000000a0', '{}', 1, now(), '00000000-0000-7000-8000-0000000000a1');
insert into client.household (id, organization, version, made_at, changed_at, changed_by)
values ('00000000-0000-7000-8000-0000000000d8', '00000000-0000-7000-8000-0000000000a0', 1, now(), now(),
        '00000000-0000-7000-8000-0000000000a1');
insert into client.member (household, client, organization, elsewhere, version, added_at, added_by)
values ('00000000-0000-7000-8000-0000000000d8', '00000000-0000-7000-8000-0000000000c5',
        '00000000-0000-7000-8000-0000000000a0', false, 1, now(), '00000000-0000-7000-8000-0000000000a1');
insert into client.tie (id, household, organization, one, other, ended, kept_from_one, kept_from_other, version)
values ('00000000-0000-7000-8000-0000000000d9', '00000000-0000-7000-8000-0000000000d8',
        '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000c5',
        '00000000-0000-7000-8000-0000000000d5', false, false, true, 1);
insert into duplicate.pair (one, other, organization, state, signs, points, found_at)
values ('00000000-0000-7000-8000-0000000000c5', '00000000-0000-7000-8000-0000000000d5',
        '00000000-0000-7000-8000-0000000000a0', 'PROPOSED', '{}', 0, now());

insert into satisfaction.question (id, organization, case_file, contact, language, topic, ending, asked_at, expires_at)
  values ('00000000-0000-7000-8000-0000000000d5', '00000000-0000-7000-8000-0000000000a0',
  '00000000-0000-7000-8000-0000000000c6', '00000000-0000-7000-8000-0000000000c1', 'ar', 'x', 'HELPED', now(), now());
insert into satisfaction.link (question, token_hash, kind) values ('00000000-0000-7000-8000-0000000000d5', 'x-lock', 'ASK');
insert into satisfaction.answer (question, picture, call_back, answered_at) values ('00000000-0000-7000-8000-0000000000d5',
  'GLAD', false, now());
insert into satisfaction.remark (id, organization, language, words, week, case_file) values
  ('00000000-0000-7000-8000-0000000000d6', '00000000-0000-7000-8000-0000000000a0', 'ar', 'x', current_date,
  '00000000-0000-7000-8000-0000000000c6');

-- Account …97 is locked out of both records of this person.
insert into access.account (id, organization, name, email, roles, sites, language, made_at) values
  ('00000000-0000-7000-8000-000000000097', '00000000-0000-7000-8000-0000000000a0', 'Minta Vera', 'locked@minta.example.org',
  '{SUPERVISOR}', '{}', 'hu', now());
insert into veil.locked (client, account, lock_out) values ('00000000-0000-7000-8000-0000000000c5',
  '00000000-0000-7000-8000-000000000097', '00000000-0000-7000-8000-0000000000da'), ('00000000-0000-7000-8000-0000000000d5',
  '00000000-0000-7000-8000-000000000097', '00000000-0000-7000-8000-0000000000da');
-- To account …96 the file is sealed. All others are its keepers: what keeps them out is the lock that is tried.
insert into veil.sealed (client, seal, organization) select id::uuid, '00000000-0000-7000-8000-0000000000db',
  '00000000-0000-7000-8000-0000000000a0' from (values ('00000000-0000-7000-8000-0000000000c5'),
  ('00000000-0000-7000-8000-0000000000d5')) as closed (id);
insert into veil.keeper (seal, account) select '00000000-0000-7000-8000-0000000000db', id::uuid from (values
  ('00000000-0000-7000-8000-0000000000a1'), ('00000000-0000-7000-8000-000000000097'),
  ('00000000-0000-7000-8000-000000000098'), ('00000000-0000-7000-8000-000000000099')) as keepers (id);
insert into veil.subject (id, client) values ('00000000-0000-7000-8000-0000000000c5',
  '00000000-0000-7000-8000-0000000000c5'), ('00000000-0000-7000-8000-0000000000c1', '00000000-0000-7000-8000-0000000000c5'),
  ('00000000-0000-7000-8000-0000000000c6', '00000000-0000-7000-8000-0000000000c5'), ('00000000-0000-7000-8000-0000000000d5',
  '00000000-0000-7000-8000-0000000000d5');
insert into seal.seal (id, organization, client, reason, note, sealed_at, sealed_by) values
  ('00000000-0000-7000-8000-0000000000db', '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000c5',
  'OTHER', 'x', now(), '00000000-0000-7000-8000-0000000000a1');
insert into seal.lock_out (id, organization, client, account, said, said_at, said_by) values
  ('00000000-0000-7000-8000-0000000000da', '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000c5',
  '00000000-0000-7000-8000-000000000097', 'SELF', now(), '00000000-0000-7000-8000-000000000097');
insert into seal.glass (id, organization, seal, client, account, reason, words, broken_at, until) values
  ('00000000-0000-7000-8000-0000000000dc', '00000000-0000-7000-8000-0000000000a0', '00000000-0000-7000-8000-0000000000db',
  '00000000-0000-7000-8000-0000000000c5', '00000000-0000-7000-8000-0000000000a1', 'OTHER', 'x', now(), now());
insert into seal.along (seal, client, organization) values ('00000000-0000-7000-8000-0000000000db', '00000000-0000-7000-8000-0000000000d5',
  '00000000-0000-7000-8000-0000000000a0');
insert into client.covering (client) values ('00000000-0000-7000-8000-0000000000c5');
insert into client.covered (client, whose, organization, kind, value, safe) values ('00000000-0000-7000-8000-0000000000d5',
  '00000000-0000-7000-8000-0000000000c5', '00000000-0000-7000-8000-0000000000a0', 'PHONE', 'x', '');
insert into contact.covered (contact, whose, organization, kind, value, safe) values ('00000000-0000-7000-8000-0000000000c1',
  '00000000-0000-7000-8000-0000000000d5', '00000000-0000-7000-8000-0000000000a0', 'PHONE', 'x', '');
