package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Browser;
import org.kapocs.testing.HouseTest;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** A partner's own system is told nothing that the inbox does not show to the person who answers for it at that moment. */
@HouseTest
class InboxNoMoreThanPagesTest extends AtDeskOverHttp {
    private @Nullable Browser browser;

    @Test
    void what_is_told_stands_on_the_page_before_and_after_accepting_and_when_it_is_over() throws Exception {
        UUID id = asking.sent(story, Section.NAME, Section.REACH, Section.SUMMARY, Section.MATTER);
        as(story.officer(), () -> conversations.ask(story.officer(), id, "Mikor tud jönni?", Asked.key(), List.of()));
        onThePage(id);
        does(id, "accepting", "{\"message\":{\"text\":\"Kedden várjuk.\",\"language\":\"hu\"}}");
        program.make(at(id) + "/messages", "{\"text\":\"Kedden tízkor.\"}", key());
        assertThat(onThePage(id)).contains("Kedden várjuk.", "Mikor tud jönni?", "Kedden tízkor.");
        does(id, "reporting", "{\"report\":\"HELPED\"}");
        assertThat(onThePage(id)).noneMatch(each -> each.contains("sentinel") || each.contains("edden"));
        for (InboxLines.View view : InboxLines.View.values()) {
            String page = page("/staff/inbox?view=" + view);
            assertThat(words(program.get("/api/v1/inbox?view=" + view).body()))
                    .as(view.name())
                    .allMatch(page::contains);
        }
    }

    private List<String> onThePage(UUID id) throws Exception {
        String page = page("/staff/inbox/" + id);
        List<String> told = words(program.get(at(id)).body());
        assertThat(told).isNotEmpty().allMatch(page::contains);
        return told;
    }

    private String page(String path) throws Exception {
        if (browser == null) {
            browser = staff.browser(port, worker);
        }
        return HtmlUtils.htmlUnescape(browser.get(path).body());
    }

    /** What people wrote: neither ids, moments nor codes. */
    private static List<String> words(JsonNode told) {
        var found = new ArrayList<String>();
        told.forEach(each -> found.addAll(words(each)));
        if (told.isString()
                && !told.asString()
                        .matches("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\dT.*|[A-Z_]+|[a-z]+([.-][a-z]+)*|")) {
            found.add(told.asString());
        }
        return found;
    }
}
