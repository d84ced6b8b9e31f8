package org.kapocs.desk.contact.api;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Checked;
import org.kapocs.shared.web.Problem;

/** Which contacts to list; the same as the worklist can be narrowed to. What is not known is refused. */
record ContactsAsked(
        @Means("OPEN by default; MINE are those of the person who answers for the program.")
        Worklist.@Nullable View view,

        @Nullable String language,

        @Means("A topic of either level, with all below it.") @Nullable
        String topic,

        @Nullable String after)
        implements Checked {
    private static final String UNFIT = "program.error.unfit";

    @Override
    public Map<String, String> wrong(Languages languages) {
        var wrong = new HashMap<String, String>();
        if (language != null && languages.of(language).isEmpty()) {
            wrong.put("language", UNFIT);
        }
        if (after != null && Worklist.After.read(after) == null) {
            wrong.put("after", UNFIT);
        }
        return wrong;
    }

    Worklist.Filter filter(Topics topics) {
        if (topic != null && topics.of(topic).isEmpty()) {
            throw new Problem.Invalid("program.error.parameter", Map.of("topic", UNFIT));
        }
        return new Worklist.Filter(view == null ? Worklist.View.OPEN : view, language, topic);
    }

    Worklist.@Nullable After place() {
        return after == null ? null : Worklist.After.read(after);
    }

    static @Nullable String written(Worklist.@Nullable After next) {
        return next == null ? null : next.written();
    }
}
