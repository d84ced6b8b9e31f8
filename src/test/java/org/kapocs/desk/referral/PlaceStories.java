package org.kapocs.desk.referral;

import static org.kapocs.desk.referral.Asking.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.facts.directory.Imports;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** What stories of free places have in common: who drafts, chooses and sends. */
abstract class PlaceStories {
    @Autowired
    Asking asking;

    @Autowired
    Places places;

    @Autowired
    Referrals referrals;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    Imports imports;

    @Autowired
    Staff staff;

    void at(Asking.Story story, UUID id, UUID place) {
        as(story.officer(), () -> {
            whereabouts.choose(
                    story.officer(), id, referrals.get(story.officer(), id).version(), place);
        });
    }

    Asking.Story story() {
        return asking.story(staff.inCity(Role.DESK_OFFICER));
    }

    Asking.Story inAnotherCase(Asking.Story story) {
        return asking.another(story);
    }

    UUID drafted(Asking.Story story) {
        asking.consent(story, Section.NAME);
        return asking.draft(story, Section.NAME);
    }

    void free(UUID service, int free) {
        Who.Staff editor = staff.inCity(Role.EDITOR);
        as(editor, () -> places.set(editor, service, free));
    }

    Places.Room room(Asking.Story story) {
        return as(story.officer(), () -> places.of(story.officer(), List.of(story.service())))
                .get(story.service());
    }

    void send(Asking.Story story, UUID id, boolean though) {
        as(story.officer(), () -> {
            referrals.send(
                    story.officer(), id, referrals.get(story.officer(), id).version(), Map.of(), though);
        });
    }

    static String outcome(Runnable work) {
        try {
            work.run();
            return "sent";
        } catch (Problem.Conflict conflict) {
            return conflict.key();
        }
    }
}
