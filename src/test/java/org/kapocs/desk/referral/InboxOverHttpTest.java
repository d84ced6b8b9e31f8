package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.api.Program;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import tools.jackson.databind.JsonNode;

/** A partner's own system reads what was referred to them and answers it, by the rules of the page. */
@HouseTest
class InboxOverHttpTest extends AtDeskOverHttp {
    private static final String[] CLIENT = {"sentinel-given", "sentinel-family", "sentinel-summary", "sentinel-message"
    };

    @Test
    void before_accepting_the_need_is_told_and_nobody_after_it_what_was_consented_to() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        JsonNode line = program.get("/api/v1/inbox").body().at("/lines/0");
        assertThat(line.get("id").asString()).isEqualTo(id.toString());
        Program.Told before = program.get(at(id));
        assertThat(before.body().at("/asked/topic").asString()).isEqualTo("school.primary");
        assertThat(before.body().at("/asked/words").asString()).isEqualTo("askedsentinel");
        assertThat(before.body().get("client").isNull()).isTrue();
        assertThat(before.body().toString()).doesNotContain(CLIENT);
        Program.Told after = program.change("POST", at(id) + "/accepting", """
                {"message":{"text":"Jöjjön kedden tízkor.","language":"hu"}}""", before.tag());
        assertThat(after.status()).as(after.body().toString()).isEqualTo(200);
        assertThat(after.body().at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(after.body().at("/handler").asString())
                .isEqualTo(worker.account().toString());
        assertThat(after.body().at("/client/sections").toString())
                .contains("NAME")
                .doesNotContain("SUMMARY");
        assertThat(after.body().at("/client").toString())
                .contains("sentinel-given")
                .doesNotContain("sentinel-summary");
        assertThat(after.body().at("/said/0/text").asString()).isEqualTo("Jöjjön kedden tízkor.");
        assertThat(number("select count(*) from referral.seen where referral = '" + id + "'"))
                .as("that it was shown is told to the client")
                .isEqualTo(1);
    }

    @Test
    void it_is_declined_for_a_reason_and_nothing_is_left_but_that() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        Program.Told declined = does(id, "declining", "{\"reason\":\"NO_CAPACITY\"}");
        assertThat(declined.body().at("/over/how").asString()).isEqualTo("DECLINED");
        assertThat(declined.body().get("asked").isNull()).isTrue();
        assertThat(asking.get(id).reason()).isEqualTo("NO_CAPACITY");
        assertThat(asking.get(id).result()).isEqualTo(ReferralResult.DECLINED_BY_PROVIDER);
        Program.Told unknown = does(asking.sent(asking.story(story.officer()).at(story.service())), "declining", "{}");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().at("/codes").toString()).contains("reason");
    }

    @Test
    void how_it_goes_is_reported_as_far_as_it_can_be_and_the_client_confirms_it() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        assertThat(does(id, "reporting", "{\"report\":\"HELPED\"}").status())
                .as("not accepted")
                .isEqualTo(409);
        does(id, "accepting", "{}");
        Program.Told begun = does(id, "reporting", "{\"report\":\"BEGUN\"}");
        assertThat(begun.body().at("/state").asString()).isEqualTo("IN_PROGRESS");
        assertThat(begun.body().get("reports").toString()).contains("WAITING").doesNotContain("BEGUN");
        Program.Told helped = does(id, "reporting", """
                {"report":"HELPED","message":{"text":"Sikerült.","language":"hu"}}""");
        assertThat(helped.body().at("/over/how").asString()).isEqualTo("REPORTED");
        assertThat(asking.get(id).awaitsConfirmation()).isTrue();
    }

    @Test
    void both_sides_write_to_each_other_once_for_each_key() throws Exception {
        UUID id = asking.sent(story);
        String key = key();
        Program.Told first = program.make(at(id) + "/messages", "{\"text\":\"Hány éves?\"}", key);
        assertThat(first.status()).as(first.body().toString()).isEqualTo(201);
        program.make(at(id) + "/messages", "{\"text\":\"Hány éves?\"}", key);
        as(story.officer(), () -> conversations.ask(story.officer(), id, "Hét.", Asked.key(), List.of()));
        JsonNode messages = program.get(at(id)).body().get("messages");
        assertThat(messages).hasSize(2);
        assertThat(messages.at("/0/account").asString())
                .isEqualTo(worker.account().toString());
        assertThat(messages.at("/1/side").asString()).isEqualTo("ASKER");
        assertThat(messages.at("/1/account").isNull())
                .as("who of the others it was stands on no page")
                .isTrue();
        assertThat(program.make(at(id) + "/messages", "{\"text\":\"Mást\"}", key)
                        .body()
                        .get("code")
                        .asString())
                .isEqualTo("program.error.repeated");
        assertThat(program.get("/api/v1/inbox?view=ALL&asked=true").body().get("lines"))
                .hasSize(1);
        Program.Told empty = program.make(at(id) + "/messages", "{\"text\":\" \"}", key());
        assertThat(empty.body().at("/codes/text").asString()).isEqualTo("referral.turn.error.empty");
    }

    @Test
    void the_client_is_told_something_after_accepting_alone_and_all_that_is_wrong_is_said() throws Exception {
        UUID id = asking.sent(story);
        String words = "{\"message\":{\"text\":\"Kedden.\",\"language\":\"hu\"}}";
        assertThat(program.make(at(id) + "/client-messages", words, key()).status())
                .isEqualTo(409);
        does(id, "accepting", "{}");
        String key = key();
        program.make(at(id) + "/client-messages", words, key);
        Program.Told twice = program.make(at(id) + "/client-messages", words, key);
        assertThat(twice.status()).isEqualTo(201);
        assertThat(twice.body().get("said")).hasSize(1);
        Program.Told wrong =
                program.make(at(id) + "/client-messages", "{\"message\":{\"text\":\"\",\"language\":\"tlh\"}}", key());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("codes").propertyNames())
                .containsExactlyInAnyOrder("message.text", "message.language");
    }

    @Test
    void it_is_given_to_a_colleague_who_may_answer_and_to_nobody_else() throws Exception {
        UUID id = asking.sent(story);
        Program.Told given = does(id, "assigning", "{\"colleague\":\"" + colleague.account() + "\"}");
        assertThat(given.body().at("/handler").asString())
                .isEqualTo(colleague.account().toString());
        Who.Staff editor = staff.in(worker.organization(), Role.EDITOR);
        for (Who.Staff each : List.of(editor, story.officer())) {
            Program.Told nobody = does(id, "assigning", "{\"colleague\":\"" + each.account() + "\"}");
            assertThat(nobody.status()).isEqualTo(400);
            assertThat(nobody.body().at("/codes/colleague").asString()).isEqualTo("referral.inbox.error.colleague");
        }
        assertThat(program.get("/api/v1/inbox?view=MINE").body().get("lines")).isEmpty();
        assertThat(with(colleague, ANSWERS)
                        .get("/api/v1/inbox?view=MINE")
                        .body()
                        .get("lines"))
                .hasSize(1);
    }

    @Test
    void whoever_saw_it_stand_otherwise_is_told_how_it_stands_and_changes_nothing() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        String tag = program.get(at(id)).tag();
        accept(colleague, id);
        for (String[] each : new String[][] {
            {"accepting", "{}"},
            {"declining", "{\"reason\":\"OTHER\"}"},
            {"reporting", "{\"report\":\"HELPED\"}"},
            {"assigning", "{\"colleague\":\"" + worker.account() + "\"}"},
            {"accepting-together", "{}"}
        }) {
            Program.Told late = program.change("POST", at(id) + "/" + each[0], each[1], tag);
            assertThat(late.status()).as(each[0]).isEqualTo(412);
            assertThat(late.body().at("/saved/state").asString()).isEqualTo("ACCEPTED");
            assertThat(late.tag()).isNotEqualTo(tag);
            assertThat(program.change("POST", at(id) + "/" + each[0], each[1], "")
                            .status())
                    .as("unseen")
                    .isEqualTo(428);
        }
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(asking.get(id).desk().handler()).isEqualTo(colleague.account());
    }

    @Test
    void a_list_is_refused_with_what_it_does_not_know_and_goes_on_where_it_ended() throws Exception {
        for (String wrong :
                List.of("?view=MINEE", "?view=OVER&late=true", "?after=x", "?q=%20", "?late=perhaps", "?x=1")) {
            assertThat(program.get("/api/v1/inbox" + wrong).status()).as(wrong).isEqualTo(400);
        }
        UUID id = asking.sent(story);
        String number = InboxLine.number(asking.get(id));
        assertThat(program.get("/api/v1/inbox?view=ALL&q=" + number).body().get("lines"))
                .hasSize(1);
        assertThat(program.get("/api/v1/inbox?view=ALL&late=true").body().get("lines"))
                .isEmpty();
        String after = asking.get(id).answerBy() + "_" + id;
        assertThat(program.get("/api/v1/inbox?view=ALL&after=" + after).body().get("lines"))
                .isEmpty();
    }

    @Test
    void all_that_is_wrong_with_an_answer_or_a_list_is_told_at_once() throws Exception {
        UUID id = asking.sent(story);
        Program.Told report = does(id, "reporting", "{\"report\":\"NOPE\",\"message\":{\"text\":\" \"}}");
        assertThat(report.body().get("codes").propertyNames())
                .containsExactlyInAnyOrder("report", "message.text", "message.language");
        assertThat(report.body().at("/allowed/report").toString()).contains("HELPED");
        Program.Told list = program.get("/api/v1/inbox?view=NOPE&late=maybe&after=zz");
        assertThat(list.body().get("codes").propertyNames()).containsExactlyInAnyOrder("view", "late", "after");
        Program.Told apart = program.get("/api/v1/inbox?view=OVER&late=true");
        assertThat(apart.body().at("/codes/late").asString()).isEqualTo("program.error.apart");
    }

    @Test
    void who_answers_again_hears_how_it_stands_and_not_that_it_was_somebody_else() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        String tag = program.get(at(id)).tag();
        Program.Told first = program.change("POST", at(id) + "/accepting", "{}", tag);
        Program.Told again = program.change("POST", at(id) + "/accepting", "{}", tag);
        assertThat(again.status()).isEqualTo(412);
        assertThat(again.tag()).isEqualTo(first.tag());
        assertThat(again.body().get("detail").asString()).doesNotContain("Somebody else changed");
        assertThat(again.body().at("/saved/state").asString()).isEqualTo("ACCEPTED");
    }

    @Test
    void nobody_elses_program_finds_it_and_no_program_sends_one() throws Exception {
        UUID id = asking.sent(story, Section.NAME);
        Program theirs = with(story.officer(), ApiTokens.FOR_PROGRAMS);
        assertThat(theirs.get(at(id)).status()).isEqualTo(404);
        assertThat(theirs.change("POST", at(id) + "/accepting", "{}", "\"1\"").status())
                .isEqualTo(404);
        assertThat(theirs.make(at(id) + "/messages", "{\"text\":\"x\"}", key()).status())
                .isEqualTo(404);
        assertThat(theirs.make("/api/v1/cases/" + story.caseFile() + "/referrals", "{}", key())
                        .status())
                .isEqualTo(405);
        assertThat(ApiTokens.FOR_PROGRAMS).doesNotContain(Action.REFER);
    }
}
