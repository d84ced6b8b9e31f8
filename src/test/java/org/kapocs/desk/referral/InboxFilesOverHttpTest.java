package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.api.Program;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.document.Files;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.SentFile;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Files that go with what both sides wrote are listed for a partner's program, and opened by one that may open files. */
@HouseTest
class InboxFilesOverHttpTest extends AtDeskOverHttp {
    @Autowired
    Enclosures enclosures;

    @Test
    void a_file_is_opened_by_a_token_that_names_that_as_long_as_a_consent_covers_it() throws Exception {
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        var looked = enclosures.look(List.of(new SentFile("a.jpg", Files.jpeg(7), false)));
        as(story.officer(), () -> conversations.ask(story.officer(), id, "Itt van.", Asked.key(), looked.fit()));
        var told = program.get(at(id)).body().at("/messages/0/attachments/0");
        assertThat(told.get("type").asString()).isEqualTo("image/jpeg");
        String file = at(id) + "/attachments/" + told.get("id").asString();
        assertThat(program.file(file).status())
                .as("by a token that opens no files")
                .isEqualTo(403);
        Program opens = with(worker, Set.of(Action.ANSWER_REFERRALS, Action.OPEN_FILES));
        assertThat(opens.file(file).status()).isEqualTo(200);
        assertThat(opens.file(file).header("Content-Type")).startsWith("image/jpeg");
        UUID other = asking.sent(asking.story(story.officer()).at(story.service()), Section.NAME);
        assertThat(opens.file(at(other) + "/attachments/" + told.get("id").asString())
                        .status())
                .as("under another referral")
                .isEqualTo(404);
        as(story.officer(), () -> consents.withdraw(story.officer(), consent));
        assertThat(opens.file(file).status()).isEqualTo(404);
    }
}
