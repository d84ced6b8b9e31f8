package org.kapocs.desk.casework;

import java.util.Map;

/** What staff write about a case, in each of the rooms, as statements that take it {@code from casework.case_file}. */
final class KindsOfWork {
    /** A task made, a plan drafted and so on: what a room writes, by what it is. */
    static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("a note", """
                    insert into casework.happening (id, case_file, at, account, what, code, text)
                    select gen_random_uuid(), id, now(), owner, 'NOTED', '', 'x'"""),
            Map.entry("a reply", """
                    insert into contact.message (id, contact, seq, author, account, language, text, at)
                    select gen_random_uuid(), contact, 99, 'STAFF', owner, 'hu', 'x', now()"""),
            Map.entry("a consent", """
                    insert into privacy.consent (id, organization, client, purpose, text_version, language, recipient,
                      recipient_name, sections, valid_from, valid_until, how, interpreter, given_at, account)
                    select gen_random_uuid(), organization, client, 'REFERRAL', 1, 'hu', gen_random_uuid(), 'x', '{NAME}',
                      current_date, current_date, 'SPOKEN', false, now(), owner"""),
            Map.entry("a task", """
                    insert into task.task (id, organization, case_file, title, note, owner, due_on, state, waiting_for,
                      made_at, made_by, reason, version)
                    select gen_random_uuid(), organization, id, 'x', '', owner, current_date, 'OPEN', '', now(), owner,
                      '', 1"""),
            Map.entry("a plan", """
                    insert into plan.plan (id, organization, case_file, number, state, aim, aim_said, language, review_on,
                      made_at, made_by, interpreter, version)
                    select gen_random_uuid(), organization, id, 1, 'DRAFT', 'x', '', 'hu', current_date, now(), owner, '',
                      1"""),
            Map.entry("a step of a matter", """
                    insert into procedure.step select id, 'x', 'x', organization, contact, now(), owner"""),
            Map.entry("a deadline of a matter", """
                    insert into procedure.deadline (id, case_file, code, deadline, organization, from_on, last_on, set_at,
                      set_by)
                    select gen_random_uuid(), id, 'x', 'x', organization, current_date, current_date, now(), owner"""),
            Map.entry("an assessment", """
                    insert into assessment.assessment (id, organization, case_file, form, title, language, state, page,
                      answers, begun_at, begun_by, saved_at, saved_by, version)
                    select gen_random_uuid(), organization, id, gen_random_uuid(), 'x', 'hu', 'DRAFT', 0, 'x', now(),
                      owner, now(), owner, 1"""),
            Map.entry("a paper", """
                    insert into papers.paper (id, kind, organization, case_file, client, reason, content, version,
                      recorded_at, recorded_by)
                    select gen_random_uuid(), 'DOCUMENT', organization, id, client, 'x', 'x', 1, now(), owner"""),
            Map.entry("a document", """
                    insert into document.document (id, organization, case_file, client, who_sees, own, label, version,
                      added_at, added_by)
                    select gen_random_uuid(), organization, id, client, 'CASE', false, 'x', 1, now(), owner"""),
            Map.entry("a question to an expert", """
                    insert into consult.consultation (id, organization, account, case_file, client, addressee,
                      addressee_name, field, language, urgency, term, question, sections, reason, state, asked_at, due_at,
                      asks_back, version)
                    select gen_random_uuid(), organization, owner, id, client, organization, 'x', 'LAW', 'hu', 'SOON',
                      'TODAY', 'x', '{}', '', 'ASKED', now(), now(), false, 1"""),
            Map.entry("a referral", """
                    insert into referral.referral (id, organization, account, case_file, client, need, service,
                      service_name, recipient, recipient_name, email, language, sections, asked, state, state_since,
                      version)
                    select gen_random_uuid(), organization, owner, id, client, gen_random_uuid(), gen_random_uuid(), 'x',
                      gen_random_uuid(), 'x', 'x@minta.example.org', 'hu', '{NAME}', 'x', 'DRAFT', now(), 1"""),
            Map.entry("an offer to hand it over", """
                    insert into transfer.transfer (id, case_file, number, organization, from_name, account,
                      to_organization, to_name, reason, asked, plan, tasks, deadlines, referrals, questions, closed_cases,
                      state, words, offered_at, answer_by, version)
                    select gen_random_uuid(), id, number, organization, 'x', owner, organization, 'x', 'OTHER', 'x', false,
                      0, 0, 0, 0, 0, 'OFFERED', '', now(), current_date, 1"""));

    private KindsOfWork() {}
}
