package org.kapocs.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Detail;
import org.kapocs.desk.rights.Erasures;
import org.kapocs.desk.rights.Holds;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.Requests;
import org.kapocs.desk.rights.Shown;
import org.kapocs.desk.rights.Way;
import org.kapocs.desk.rights.Wish;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** What the client of a story asks of what is kept of them, why it may not be erased, and somebody who is to be. */
@Component
record Wished(Requests requests, Erasures erasures, Holds holds, Another another, Clock clock) {

    void in(Story story) {
        for (String what : new String[] {"wish", "erasurewish", "erasure", "hold"}) {
            story.ids().put(what, another(story, what));
        }
        var newcomer = new Who.CodeHolder(story.id("contact"));
        var wish = new Wish(Kind.CORRECTION, Way.OWN_FILE, Shown.CODE, Detail.REACH, words(story));
        story.ids().put("ownwish", Standing.as(newcomer, () -> requests.ask(newcomer, wish, key())));
        story.plant(Field.WISH, "kanarikivansag" + story.name(), "kanarizarolas" + story.name());
    }

    /** Another, which nobody has decided. */
    UUID another(Story story, String what) {
        return switch (what) {
            case "wish" -> asked(story, story.id("case"), Kind.CORRECTION, Detail.OTHER);
            case "hold" -> held(story);
            default -> gone(story, what.equals("erasure"));
        };
    }

    private UUID asked(Story story, UUID file, Kind kind, @Nullable Detail detail) {
        Who.Staff who = story.officer();
        var wish = new Wish(kind, Way.LETTER, Shown.PAPER, detail, words(story));
        return Standing.as(who, () -> requests.ask(who, file, wish, key()));
    }

    /** Of somebody else of the same caseworker, because it ends with them. */
    private UUID gone(Story story, boolean proposed) {
        UUID wish = asked(story, another.ended(story, "Gyom").id(), Kind.ERASURE, null);
        Who.Staff supervisor = (Who.Staff) story.named("supervisor");
        return proposed ? Standing.as(supervisor, () -> erasures.propose(supervisor, wish, 1)) : wish;
    }

    private UUID held(Story story) {
        Who.Staff supervisor = (Who.Staff) story.named("supervisor");
        LocalDate until = LocalDate.now(clock).plusDays(90);
        return Standing.as(
                supervisor,
                () -> holds.set(supervisor, story.id("case"), "kanarizarolas" + story.name(), until, key()));
    }

    private static String words(Story story) {
        return "kanarikivansag" + story.name();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
