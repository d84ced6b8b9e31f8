package org.kapocs.matrix;

import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Glass;
import org.kapocs.desk.seal.Glasses;
import org.kapocs.desk.seal.LockOut;
import org.kapocs.desk.seal.LockOuts;
import org.kapocs.desk.seal.Said;
import org.kapocs.desk.seal.Seals;
import org.kapocs.desk.seal.Why;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.Staff;
import org.springframework.stereotype.Component;

/** Somebody beside the story whose file is sealed by its officer, opened in an emergency, and shut to a colleague. */
@Component
record Hidden(Seals seals, LockOuts lockOuts, Glasses glasses, Another another, Staff staff) {

    void in(Story story) {
        Who.Staff officer = story.officer();
        Case file = sealed(story, "Kanarizart");
        UUID keeper = staff.in(officer.organization(), Role.DESK_OFFICER).account();
        story.ids().put("sealed", file.id());
        story.ids().put("keeper", keeper);
        story.ids().put("ending", sealed(story, "Nyilt").id());
        keeps(story);
        Who.Staff hasty = staff.in(officer.organization(), Role.EXPERT);
        String words = "kanariuveg" + story.name();
        Standing.as(hasty, () -> glasses.breakNumbered(hasty, file.number(), Why.DANGER, words, key()));
        Who.Staff supervisor = (Who.Staff) story.named("supervisor");
        story.ids()
                .put(
                        "glass",
                        Standing.as(supervisor, () -> glasses.waiting(supervisor)).stream()
                                .filter(each -> each.words().equals(words))
                                .map(Glass::id)
                                .findFirst()
                                .orElseThrow());
        story.ids().put("lockout", lockedOut(story, supervisor));
        story.plant(Field.SEALED, "Kanarizart" + story.name(), "kanariveszely" + story.name(), file.number());
        story.plant(Field.EMERGENCY, words);
    }

    /** Whoever was dismissed keeps it again; what was opened to all is another's. */
    void anew(Story story, String pattern) {
        if (pattern.endsWith("/seal/end")) {
            story.ids().put("ending", sealed(story, "Nyilt").id());
        } else {
            keeps(story);
        }
    }

    private Case sealed(Story story, String called) {
        Who.Staff officer = story.officer();
        Case file = another.of(story, called);
        String note = called.equals("Nyilt") ? "" : "kanariveszely" + story.name();
        Standing.as(officer, () -> seals.seal(officer, file.id(), Danger.OTHER, note, Set.of(), key()));
        return file;
    }

    private void keeps(Story story) {
        Who.Staff officer = story.officer();
        Standing.as(officer, () -> seals.name(officer, story.id("sealed"), story.id("keeper")));
    }

    private UUID lockedOut(Story story, Who.Staff supervisor) {
        Who.Staff officer = story.officer();
        UUID known = another.of(story, "Ismert").id();
        UUID cousin = staff.in(officer.organization(), Role.EXPERT).account();
        Standing.as(officer, () -> lockOuts.say(officer, known, cousin, Said.CLIENT));
        return Standing.as(supervisor, () -> lockOuts.all(supervisor)).stream()
                .filter(each -> each.account().equals(cousin))
                .map(LockOut::id)
                .findFirst()
                .orElseThrow();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
