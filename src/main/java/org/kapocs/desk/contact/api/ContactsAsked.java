package org.kapocs.desk.contact.api;

import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.web.Problem;

/** Which contacts to list; the same as the worklist can be narrowed to. What is not known is refused. */
record ContactsAsked(
        @Means("OPEN by default; MINE are those of the person who answers for the program.")
        Worklist.@Nullable View view,

        @Nullable String language,

        @Means("A topic of either level, with all below it.") @Nullable
        String topic,

        @Nullable String after) {

    Worklist.Filter filter(Topics topics, Languages languages) {
        if (topic != null && topics.of(topic).isEmpty()
                || language != null && languages.of(language).isEmpty()) {
            throw new Problem.Invalid("program.error.parameter");
        }
        return new Worklist.Filter(view == null ? Worklist.View.OPEN : view, language, topic);
    }

    Worklist.@Nullable After place() {
        if (after == null) {
            return null;
        }
        Worklist.After place = Worklist.After.read(after);
        if (place == null) {
            throw new Problem.Invalid("program.error.parameter");
        }
        return place;
    }

    static @Nullable String written(Worklist.@Nullable After next) {
        return next == null ? null : next.written();
    }
}
