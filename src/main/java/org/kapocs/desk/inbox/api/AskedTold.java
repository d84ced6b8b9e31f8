package org.kapocs.desk.inbox.api;

import java.util.List;
import org.kapocs.desk.referral.Preview;
import org.kapocs.desk.referral.Referral;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.program.Means;

/** What is needed, which is all that is told before accepting. */
record AskedTold(
        @Means("A code of the taxonomy.") String topic,
        Urgency urgency,

        @Means("Languages of the client, the one to use first first.")
        List<Spoken> languages,

        @Means("What is asked, in the words of who refers; may be empty.")
        String words,

        @Means("What is told of the client after accepting.")
        List<Section> sections) {

    /** A language that the client speaks. */
    record Spoken(
            @Means("BCP 47") String language,
            @Means("Whether an interpreter is needed.") boolean interpreter) {}

    static AskedTold of(Preview preview) {
        return new AskedTold(
                preview.topic(),
                preview.urgency(),
                preview.languages().stream()
                        .map(each -> new Spoken(each.tag(), each.needsInterpreter()))
                        .toList(),
                preview.asked(),
                preview.sections().stream()
                        .filter(each -> !Referral.ALWAYS.contains(each))
                        .sorted()
                        .toList());
    }
}
