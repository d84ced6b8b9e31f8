package org.kapocs.shared.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What {@link SecondLockTest} finds in each table that it tries. */
final class RowsOfEachKind {
    private static final String TASKS_AND_PLANS = """
            insert into task.task (id, organization, case_file, title, note, owner, due_on, state, waiting_for, made_at,
              made_by, reason, version) select gen_random_uuid(), organization, id, 'x', '', owner, current_date,
              'OPEN', '', now(), owner, '', 1
            from casework.case_file where not exists (select from task.task) limit 1;
            insert into task.comment select gen_random_uuid(), id, now(), owner, 'x' from task.task
            where not exists (select from task.comment) limit 1;
            insert into plan.plan (id, organization, case_file, number, state, aim, aim_said, language, review_on,
              made_at, made_by, interpreter, version) select gen_random_uuid(), organization, id, 1, 'DRAFT', 'x',
              '', 'hu', current_date, now(), owner, '', 1
            from casework.case_file where not exists (select from plan.plan) limit 1;
            insert into plan.goal select id, gen_random_uuid(), 0, 'x', '' from plan.plan
            where not exists (select from plan.goal) limit 1;
            insert into plan.reminder select id, now() from contact.contact
            where not exists (select from plan.reminder) limit 1;""";

    private static final String DUPLICATES = """
            insert into client.joined
            select a.id, b.id, a.organization, '{}', 1, now(), gen_random_uuid()
            from client.client a join client.client b on b.organization = a.organization and b.id > a.id
            where not exists (select from client.joined) limit 1;
            insert into duplicate.pair
            select a.id, b.id, a.organization, 'PROPOSED', '{}', 0, now()
            from client.client a join client.client b on b.organization = a.organization and b.id > a.id
            where not exists (select from duplicate.pair) limit 1;""";

    private static final String HOUSEHOLDS = """
            insert into client.household select gen_random_uuid(), organization, 1, now(), now(), id from client.client
            where not exists (select from client.household) limit 1;
            insert into client.member (household, client, organization, elsewhere, version, added_at, added_by)
            select h.id, c.id, h.organization, false, 1, now(), c.id
            from client.household h join client.client c on c.organization = h.organization
            where not exists (select from client.member) limit 1;
            insert into client.tie (id, household, organization, one, other, ended, kept_from_one, kept_from_other,
              version) select gen_random_uuid(), h.id, h.organization, a.id, b.id, false, false, false, 1
            from client.household h join client.client a on a.organization = h.organization
              join client.client b on b.organization = a.organization and b.id > a.id
            where not exists (select from client.tie) limit 1;
            insert into client.covering select id from client.client where not exists (select from client.covering) limit 1;
            insert into client.covered select a.id, b.id, a.organization, 'PHONE', 'x', ''
            from client.client a join client.client b on b.organization = a.organization and b.id > a.id
            where not exists (select from client.covered) limit 1;
            insert into contact.covered select id, need, organization, 'PHONE', 'x', '' from contact.contact
            where not exists (select from contact.covered) limit 1;""";
    private static final String PROCEDURES = """
            insert into procedure.step select id, 'x', 'x', organization, contact, now(), owner
            from casework.case_file where not exists (select from procedure.step) limit 1;
            insert into procedure.deadline (id, case_file, code, deadline, organization, from_on, last_on, set_at,
              set_by) select gen_random_uuid(), id, 'x', 'x', organization, current_date, current_date, now(), owner
            from casework.case_file where not exists (select from procedure.deadline) limit 1;
            insert into papers.reminder select id, 1 from papers.paper
            where not exists (select from papers.reminder) limit 1;""";
    private static final String ASSESSMENTS = """
            insert into assessment.assessment (id, organization, case_file, form, title, language, state, page, answers,
              begun_at, begun_by, saved_at, saved_by, version) select gen_random_uuid(), organization, id,
              gen_random_uuid(), 'x', 'hu', 'DRAFT', 0, 'x', now(), owner, now(), owner, 1
            from casework.case_file where not exists (select from assessment.assessment) limit 1;
            insert into assessment.score select id, 'x', 1 from assessment.assessment
            where not exists (select from assessment.score) limit 1;
            insert into assessment.proposal select id, 'x', 'SOON', false from assessment.assessment
            where not exists (select from assessment.proposal) limit 1;
            insert into assessment.revision select id, 1, 'x', now(), saved_by, '' from assessment.assessment
            where not exists (select from assessment.revision) limit 1;""";

    private static final String DOCUMENTS = """
            insert into document.document (id, organization, case_file, client, who_sees, own, label, version, added_at,
              added_by) select gen_random_uuid(), organization, id, client, 'CASE', false, 'x', 1, now(), owner
            from casework.case_file where not exists (select from document.document) limit 1;
            insert into document.edition (id, document, number, media, bytes, pieces, pages, lessened, key, sent_hash,
              added_at, added_by) select gen_random_uuid(), id, 1, 'JPEG', 1, 1, 1, false, 'x', 'x', now(), added_by
            from document.document where not exists (select from document.edition) limit 1;
            insert into document.piece select id, 0, 'x' from document.edition
            where not exists (select from document.piece) limit 1;
            insert into document.reminder select id, 1 from document.document
            where not exists (select from document.reminder) limit 1;
            insert into document.attachment (id, message, place, contact, media, bytes, pieces, pages, key, at)
            select gen_random_uuid(), id, 0, contact, 'JPEG', 1, 1, 1, 'x', now() from contact.message
            where not exists (select from document.attachment) limit 1;
            insert into document.attachment_piece select id, 0, 'x' from document.attachment
            where not exists (select from document.attachment_piece) limit 1;""";
    private static final String CONSULTATIONS = """
            insert into consult.consultation (id, organization, account, case_file, client, addressee, addressee_name,
              field, language, urgency, term, question, sections, reason, state, asked_at, due_at, asks_back, version)
            select gen_random_uuid(), organization, owner, id, client, organization, 'x', 'LAW', 'hu', 'SOON', 'TODAY',
              'x', '{}', '', 'ASKED', now(), now(), false, 1
            from casework.case_file where not exists (select from consult.consultation) limit 1;
            insert into consult.turn (id, consultation, at, what, text)
            select gen_random_uuid(), id, now(), 'ASKED', '' from consult.consultation
            where not exists (select from consult.turn) limit 1;
            insert into consult.note (id, consultation, title, text, topic, language, source, review_on, written_by,
              written_at, returned, version) select gen_random_uuid(), id, 'x', 'x', 'x', 'hu', '', current_date,
              account, now(), '', 1
            from consult.consultation where not exists (select from consult.note) limit 1;
            insert into consult.adviser select id, organization, '{}', '{}', now(), id from access.account
            where not exists (select from consult.adviser) limit 1;""";

    private static final String SATISFACTION = """
            insert into satisfaction.question (id, organization, case_file, language, topic, ending, asked_at, expires_at)
            select gen_random_uuid(), organization, id, 'hu', 'x', 'HELPED', now(), now()
            from casework.case_file where not exists (select from satisfaction.question) limit 1;
            insert into satisfaction.link select id, 'x', 'ASK' from satisfaction.question
            where not exists (select from satisfaction.link) limit 1;
            insert into satisfaction.answer select id, 'GLAD', null, false, now() from satisfaction.question
            where not exists (select from satisfaction.answer) limit 1;
            insert into satisfaction.remark (id, organization, language, words, week)
            select gen_random_uuid(), organization, 'hu', 'x', current_date
            from casework.case_file where not exists (select from satisfaction.remark) limit 1;""";

    private static final String CASEWORK = """
            insert into casework.case_need select id, gen_random_uuid(), 'x', now() from casework.case_file
            where not exists (select from casework.case_need) limit 1;
            insert into casework.later_contact (contact, case_file, state, settled, joined_at)
            select gen_random_uuid(), id, 'NEW', false, now() from casework.case_file
            where not exists (select from casework.later_contact) limit 1;
            insert into casework.handing select case_file, gen_random_uuid(), id from casework.happening
            where not exists (select from casework.handing) limit 1;
            insert into casework.withdrawal (case_file, consent) select id, gen_random_uuid() from casework.case_file
            where not exists (select from casework.withdrawal) limit 1;""";

    private static final String FILTERS = """
            insert into filter.saved_filter
            select gen_random_uuid(), organization, id, true, 'cases', 'x', '', now(), 1 from access.account
            where not exists (select from filter.saved_filter) limit 1;""";

    private static final String SEALS = """
            insert into seal.seal select gen_random_uuid(), organization, client, 'OTHER', '', now(), owner
            from casework.case_file where not exists (select from seal.seal) limit 1;
            insert into seal.along select gen_random_uuid(), client, organization
            from casework.case_file where not exists (select from seal.along) limit 1;
            insert into seal.lock_out select gen_random_uuid(), organization, client, owner, 'CLIENT', now(), owner
            from casework.case_file where not exists (select from seal.lock_out) limit 1;
            insert into seal.glass (id, organization, seal, client, account, reason, words, broken_at, until)
            select gen_random_uuid(), organization, gen_random_uuid(), client, owner, 'OTHER', 'x', now(), now()
            from casework.case_file where not exists (select from seal.glass) limit 1;""";
    private static final String RIGHTS = """
            insert into rights.request (id, organization, client, case_number, kind, way, shown, language, words, asked_at,
              due_on, state, reason, was, stands_now, version) select gen_random_uuid(), organization, client, number,
              'COPY', 'IN_PERSON', 'PAPER', 'hu', '', now(), current_date, 'ASKED', '', '', '', 1
            from casework.case_file where not exists (select from rights.request) limit 1;
            insert into rights.hold (id, organization, client, reason, until_on, set_at, set_by)
            select gen_random_uuid(), organization, client, 'x', current_date, now(), owner
            from casework.case_file where not exists (select from rights.hold) limit 1;
            insert into rights.erasure (id, organization, ground, client, label, state, proposed_at, proposed_by, version)
            select gen_random_uuid(), organization, 'RETENTION', client, '', 'PROPOSED', now(), owner, 1
            from casework.case_file where not exists (select from rights.erasure) limit 1;
            insert into rights.erased select id, 'client', client from rights.erasure
            where client is not null and not exists (select from rights.erased) limit 1;
            insert into rights.step select id, 'x', '{}', now() from rights.erasure
            where not exists (select from rights.step) limit 1;
            insert into privacy.erasing select client, id from rights.erasure
            where client is not null and not exists (select from privacy.erasing) limit 1;""";
    private static final String TAKEOVERS = """
            insert into takeover.list select gen_random_uuid(), organization, owner, 'x', '{x}', 0, 1, '{}', null, 'SENT',
              now(), now() from casework.case_file where not exists (select from takeover.list) limit 1;
            insert into takeover.line (id, list, organization, sheet, n, verdict, client, case_file, contact)
            select gen_random_uuid(), l.id, l.organization, 0, 1, 'TAKEN', f.client, f.id, f.contact
            from takeover.list l join casework.case_file f on f.organization = l.organization and f.contact is not null
            where not exists (select from takeover.line) limit 1;
            insert into takeover.reading select organization, 'x', '{}', now() from takeover.list
            where not exists (select from takeover.reading) limit 1;""";

    private static final String REFERRALS = """
            insert into referral.turn (id, referral, at, side, account, text)
            select gen_random_uuid(), id, now(), 'ASKER', account, 'x' from referral.referral
            where not exists (select from referral.turn) limit 1;""";

    private static final String TRANSFERS = """
            insert into transfer.transfer (id, case_file, number, organization, from_name, account, to_organization, to_name,
              reason, asked, plan, tasks, deadlines, referrals, questions, closed_cases, state, words, offered_at, answer_by,
              version) select gen_random_uuid(), id, number, organization, 'x', owner, organization, 'x', 'OTHER', 'x', false,
              0, 0, 0, 0, 0, 'OFFERED', '', now(), current_date, 1
            from casework.case_file where not exists (select from transfer.transfer) limit 1;
            insert into transfer.request (id, number, asker, asker_name, account, reason, words, agreed, state, said, asked_at,
              answer_by) select gen_random_uuid(), number, organization, 'x', owner, 'OTHER', 'x', 'SPOKEN', 'ASKED', '', now(),
              current_date
            from casework.case_file where not exists (select from transfer.request) limit 1;""";

    private static final List<String> BY_ROOM = List.of(
            RIGHTS,
            TRANSFERS,
            CASEWORK,
            FILTERS,
            SEALS,
            REFERRALS,
            TASKS_AND_PLANS,
            DUPLICATES,
            HOUSEHOLDS,
            PROCEDURES,
            ASSESSMENTS,
            DOCUMENTS,
            CONSULTATIONS,
            SATISFACTION,
            TAKEOVERS);

    private RowsOfEachKind() {}

    /** Letters are sent and consents are rare: a row of each, so that every lock is tried on something. */
    static void fillWhatTheDemoLeavesEmpty(Connection administrator) throws SQLException {
        try (var sql = administrator.createStatement()) {
            sql.execute("set session_replication_role = replica");
            sql.execute("""
                    insert into notification.envelope select gen_random_uuid(), 'hu', 'x', 'x', 'x'
                    where not exists (select from notification.envelope)""");
            sql.execute("""
                    insert into notification.mailbox select gen_random_uuid(), now(), 'hu', 'x', 'x', 'x'
                    where not exists (select from notification.mailbox)""");
            sql.execute("""
                    insert into passkey.passkey
                    select gen_random_uuid(), id, 'x', 'x', false, 0, 'x', now(), null from access.account
                    where not exists (select from passkey.passkey) limit 1;
                    insert into provider.binding select 'x', 'x', gen_random_uuid(), now()
                    where not exists (select from provider.binding)""");
            sql.execute("""
                    insert into privacy.consent select gen_random_uuid(), organization, client, null, 'REFERRAL', 1, 'ar',
                      gen_random_uuid(), 'x', array['NAME'], current_date, current_date, 'SPOKEN', false, now(),
                      gen_random_uuid(), null
                    from casework.case_file where not exists (select from privacy.consent) limit 1""");
            sql.execute("""
                    insert into papers.paper (id, kind, organization, case_file, client, reason, content, version, recorded_at,
                      recorded_by) select gen_random_uuid(), 'DOCUMENT', organization, id, client, 'x', 'x', 1, now(), owner
                    from casework.case_file where not exists (select from papers.paper) limit 1;
                    insert into disclosure.request (id, organization, authority_kind, authority, reference, case_number,
                      person, asked, basis, basis_text, received_on, received_how, recorded_at, recorded_by, silent,
                      version) select gen_random_uuid(), organization, 'COURT', 'x', 'x', 'x', '', 'x', 'x', 'x',
                      current_date, 'x', now(), owner, false, 1
                    from casework.case_file where not exists (select from disclosure.request) limit 1;
                    insert into client.data_key select gen_random_uuid(), id, 'x', 'x' from client.client
                    where not exists (select from client.data_key) limit 1""");
            for (String rows : BY_ROOM) {
                sql.execute(rows);
            }
        }
    }
}
