package org.kapocs.desk.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Who;
import org.springframework.beans.factory.annotation.Autowired;

/** What is given with code and PIN, which can be in the hands of whoever somebody fled from. */
class CodeCopyTest extends Deciding {
    /** What their own file shows under the code: all else is given at the desk. */
    private static final Set<String> WITH_CODE = Set.of(
            "casework.case_file.number",
            "casework.case_matter.code",
            "contact.contact.language",
            "contact.contact.topic",
            "contact.message.language",
            "contact.message.text",
            "contact.message.translation",
            "disclosure.request.authority_kind",
            "plan.goal.said",
            "plan.goal.text",
            "plan.plan.aim",
            "plan.plan.aim_said",
            "plan.plan.agreed_how",
            "privacy.consent.how",
            "privacy.consent.language",
            "privacy.consent.purpose",
            "privacy.consent.recipient_name",
            "procedure.deadline.code",
            "procedure.deadline.deadline",
            "procedure.step.code",
            "procedure.step.step",
            "referral.message.language",
            "referral.message.text",
            "referral.referral.asked",
            "referral.referral.recipient_name",
            "referral.referral.service_name",
            "satisfaction.question.topic",
            "task.task.said",
            "task.task.title");

    @Autowired
    CopyFile file;

    private Map<String, String> taken(Copy copy) throws IOException {
        var out = new ByteArrayOutputStream();
        file.write(copy, out);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void with_a_code_alone_no_notes_of_staff_no_papers_and_no_scans_are_given() throws Exception {
        var holder = new Who.CodeHolder(client.id("c1"));
        Map<String, String> files = taken(as(holder, () -> copies.own(holder)));
        assertThat(files.get("data.json"))
                .contains(client.words.get("contact.message.text"))
                .contains("AT_DESK", "TO_BE_READ")
                .doesNotContain(client.words.get("casework.happening.text"))
                .doesNotContain(client.words.get("casework.case_file.summary"))
                .doesNotContain(client.words.get("task.task.title"))
                .doesNotContain("papers.paper\" : [");
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("scans/"));
    }

    @Test
    void with_a_code_alone_no_text_is_given_that_the_own_file_does_not_show() throws Exception {
        client.execute(
                "update plan.plan set contact = '" + client.id("c1") + "' where case_file = '" + client.id("c6") + "'");
        var holder = new Who.CodeHolder(client.id("c1"));
        Map<String, String> files = taken(as(holder, () -> copies.own(holder)));
        var told = client.words.entrySet().stream()
                .filter(word -> files.values().stream().anyMatch(text -> text.contains(word.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(told).isSubsetOf(WITH_CODE);
        assertThat(told)
                .contains("contact.message.text", "casework.case_file.number", "privacy.consent.recipient_name");
    }

    @Test
    void what_they_agreed_to_and_asked_through_another_contact_is_not_told_under_this_code() throws Exception {
        UUID other = UUID.randomUUID();
        client.execute("update privacy.consent set contact = '" + other + "' where client = '" + client.id("c5") + "'");
        asked(Kind.ERASURE);
        client.execute("update rights.request set contact = '" + other + "' where client = '" + client.id("c5") + "'");
        var holder = new Who.CodeHolder(client.id("c1"));
        Map<String, String> files = taken(as(holder, () -> copies.own(holder)));
        assertThat(files.get("data.json"))
                .doesNotContain(client.words.get("privacy.consent.recipient_name"))
                .doesNotContain("rights.request\" : [");
    }

    @Test
    void a_plan_that_is_a_draft_or_was_dropped_is_given_at_the_desk() throws Exception {
        client.execute("update plan.plan set contact = '" + client.id("c1") + "', state = case when state = 'CURRENT'"
                + " then 'FORMER' else state end where case_file = '" + client.id("c6") + "'");
        var holder = new Who.CodeHolder(client.id("c1"));
        assertThat(taken(as(holder, () -> copies.own(holder))).get("data.json"))
                .doesNotContain(client.words.get("plan.plan.aim"), client.words.get("plan.goal.text"));
    }

    @Test
    void the_steps_of_the_plan_in_their_file_are_given_and_no_note_on_them() throws Exception {
        String ofCase = " where case_file = '" + client.id("c6") + "'";
        client.execute("update plan.plan set contact = '" + client.id("c1") + "'" + ofCase);
        client.execute("update task.task set doer = 'DESK', serves = (select g.line from plan.goal g join plan.plan p"
                + " on p.id = g.plan where p.state = 'CURRENT' and p.contact = '" + client.id("c1") + "' limit 1)"
                + ofCase);
        var holder = new Who.CodeHolder(client.id("c1"));
        assertThat(taken(as(holder, () -> copies.own(holder))).get("data.json"))
                .contains(client.words.get("task.task.title"))
                .doesNotContain(client.words.get("task.task.note"));
        client.execute("update plan.plan set state = 'FORMER'" + ofCase + " and state = 'CURRENT'");
        assertThat(taken(as(holder, () -> copies.own(holder))).get("data.json"))
                .doesNotContain(client.words.get("task.task.title"));
    }
}
