package org.kapocs.desk.contact.staff;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Languages;
import org.springframework.stereotype.Component;

/** To what the worklist is narrowed, as it stands in an address and in a form. What is not known is left out. */
@Component
class WorklistFilter {
    private final Topics topics;
    private final Languages languages;

    WorklistFilter(Topics topics, Languages languages) {
        this.topics = topics;
        this.languages = languages;
    }

    Worklist.Filter read(Map<String, String> sent) {
        return new Worklist.Filter(view(sent.get("view")), language(sent), topic(sent));
    }

    private @Nullable String language(Map<String, String> sent) {
        String tag = sent.getOrDefault("language", "");
        return languages.of(tag).isPresent() ? tag : null;
    }

    private @Nullable String topic(Map<String, String> sent) {
        String code = sent.getOrDefault("topic", "");
        return topics.of(code).isPresent() ? code : null;
    }

    private static Worklist.View view(@Nullable String name) {
        return Arrays.stream(Worklist.View.values())
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElse(Worklist.View.WAITING);
    }
}
