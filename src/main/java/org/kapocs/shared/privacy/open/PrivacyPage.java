package org.kapocs.shared.privacy.open;

import java.util.List;
import org.kapocs.shared.privacy.Retention;
import org.kapocs.shared.web.OpenPage;

/** What happens to people's data, in words that a twelve-year-old reads. It promises only what the house enforces. */
public record PrivacyPage(List<Retention.Rule> rules) implements OpenPage {
    /** A heading and its paragraphs, as message keys. */
    public record Chapter(String heading, List<String> paragraphs) {
        private static Chapter of(String heading, String... paragraphs) {
            return new Chapter(heading, List.of(paragraphs));
        }
    }

    public List<Chapter> chapters() {
        return List.of(
                Chapter.of(
                        "web.privacy.keep", "web.privacy.keep.read", "web.privacy.keep.write", "web.privacy.keep.case"),
                Chapter.of("web.privacy.why", "web.privacy.why.text"),
                Chapter.of("web.privacy.long", "web.privacy.long.text"),
                Chapter.of("web.privacy.who", "web.privacy.who.text", "web.privacy.who.others"),
                Chapter.of("web.privacy.code", "web.privacy.code.text"),
                Chapter.of("web.privacy.cookies", "web.privacy.cookies.text"),
                Chapter.of("web.privacy.rights", "web.privacy.rights.text"),
                Chapter.of("web.privacy.complain", "web.privacy.complain.text"));
    }
}
