package org.kapocs.matrix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.disclosure.AuthorityKind;
import org.kapocs.desk.disclosure.Channel;
import org.kapocs.desk.disclosure.Decisions;
import org.kapocs.desk.disclosure.Disclosures;
import org.kapocs.desk.disclosure.Extent;
import org.kapocs.desk.disclosure.Field;
import org.kapocs.desk.disclosure.Ground;
import org.kapocs.desk.disclosure.Letter;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.springframework.stereotype.Component;

/** What an authority asks to be told of the client of a story, and how far the decision has come. */
@Component
record Lettered(Disclosures disclosures, Decisions decisions, Staff staff, Clock clock) {
    private static final Extent PART = new Extent(false, List.of(Field.REACH), "A telefonszám.");

    void in(Story story) {
        story.ids().put("supervisor", staff.in(story.officer().organization(), Role.SUPERVISOR));
        story.ids().put("today", LocalDate.now(clock));
        story.ids().put("disclosure", recorded(story));
        story.plant(org.kapocs.matrix.Field.LETTER, "kanarilevel" + story.name(), "Kanarihatosag" + story.name());
    }

    /** Another, decided as far as whoever asks this page wants to find it. */
    void anew(Story story, String pattern) {
        UUID id = recorded(story);
        if (pattern.endsWith("/back")) {
            // Who approved first does not decide any more, and so others may take that back.
            propose(left(story), id);
        }
        if (pattern.endsWith("/approval") || pattern.endsWith("/handover")) {
            propose((Who.Staff) story.named("supervisor"), id);
        }
        if (pattern.endsWith("/handover")) {
            Who.Staff second = staff.in(story.officer().organization(), Role.SUPERVISOR);
            Standing.as(second, () -> decisions.approve(second, id, 2, "Minta"));
        }
        story.ids().put("disclosure", id);
    }

    private UUID recorded(Story story) {
        Who.Staff who = story.officer();
        var letter = new Letter(
                AuthorityKind.POLICE,
                "Kanarihatosag" + story.name(),
                "1/2026",
                story.named("number").toString().toUpperCase(Locale.ROOT),
                "",
                "kanarilevel" + story.name(),
                Ground.OTHER_LAW,
                "Minta tv. 5. §",
                LocalDate.now(clock),
                Channel.POST,
                null);
        return Standing.as(
                who,
                () -> disclosures.record(who, letter, null, UUID.randomUUID().toString()));
    }

    private void propose(Who.Staff who, UUID id) {
        Standing.as(who, () -> decisions.propose(who, id, 1, PART, "Minta"));
    }

    private Who.Staff left(Story story) {
        Who.Staff once = staff.in(story.officer().organization(), Role.DESK_OFFICER);
        return new Who.Staff(once.account(), once.name(), once.organization(), once.sites(), Set.of(Role.SUPERVISOR));
    }
}
