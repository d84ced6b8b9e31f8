package org.kapocs.desk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.Urgency;
import org.kapocs.facts.need.VoicedNeed;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A form sent again, after going back and changing it: nothing that was sent is lost, and nothing is asked twice. */
@HouseTest
class AskedAgainTest {
    private static final Reach MISTYPED = new Reach(Reach.Kind.EMAIL, "mimta@example.org", "");
    private static final Reach RIGHT = new Reach(Reach.Kind.EMAIL, "minta@example.org", "only at night");

    @Autowired
    Contacts contacts;

    @Autowired
    Needs needs;

    private Who.Staff anna;
    private String key;
    private Receipt first;

    @BeforeEach
    void somebody_asks(@Autowired Organizations organizations) {
        anna = Asked.officer(Asked.city(organizations));
        key = Asked.key();
        first = contacts.ask(form("work.find", Urgency.SOON, null, MISTYPED), key);
    }

    @Test
    void the_same_form_corrects_topic_urgency_district_and_reach_also_in_the_need() {
        assertThat(contacts.ask(form("work.unpaid", Urgency.DANGER, 9, RIGHT), key))
                .isNotNull();

        Contact now = seen().contact();
        assertThat(now.reach()).isEqualTo(RIGHT);
        assertThat(now.urgency()).isEqualTo(Urgency.DANGER);
        assertThat(now.topic()).isEqualTo("work.unpaid");
        assertThat(now.district()).isEqualTo(9);
        VoicedNeed need = need();
        assertThat(need.urgency()).isEqualTo(Urgency.DANGER);
        assertThat(need.topic()).isEqualTo("work.unpaid");
        assertThat(need.district()).isEqualTo(9);
        assertThat(seen().messages()).hasSize(1);
    }

    @Test
    void the_same_question_in_a_fresh_form_is_one_contact_with_the_new_address_and_urgency() {
        var holder = new Who.CodeHolder(first.contact());
        Receipt again = contacts.ask(form("work.find", Urgency.DANGER, null, RIGHT), Asked.key(), holder);
        assertThat(again.contact()).isEqualTo(first.contact());
        assertThat(again.danger()).isTrue();
        assertThat(seen().contact().reach()).isEqualTo(RIGHT);
        assertThat(need().urgency()).isEqualTo(Urgency.DANGER);
    }

    @Test
    void a_fresh_form_does_not_take_back_that_somebody_is_in_danger() {
        var holder = new Who.CodeHolder(first.contact());
        contacts.ask(form("work.find", Urgency.DANGER, 9, RIGHT), Asked.key(), holder);
        contacts.ask(form("work.find", Urgency.SOON, null, Reach.NONE), Asked.key(), holder);
        Contact now = seen().contact();
        assertThat(now.urgency()).isEqualTo(Urgency.DANGER);
        assertThat(now.district()).isEqualTo(9);
        assertThat(now.reach()).as("what they remove is removed").isEqualTo(Reach.NONE);
    }

    @Test
    void who_was_answered_and_is_now_in_danger_waits_again() {
        var reply = new NewReply(Asked.key(), seen().contact().version(), "ar", "جواب", null, false);
        Standing.as(anna, () -> contacts.reply(anna, first.contact(), reply));
        assertThat(seen().contact().waitingSince()).isNull();
        contacts.ask(form("work.find", Urgency.DANGER, null, MISTYPED), key);
        assertThat(seen().contact().waitingSince()).isNotNull();
    }

    private VoicedNeed need() {
        UUID id = seen().contact().need();
        Map<UUID, org.kapocs.facts.need.Need> found = needs.byIds(Set.of(id));
        return found.get(id).voiced();
    }

    private Conversation seen() {
        return Standing.as(anna, () -> contacts.get(anna, first.contact(), Purpose.ANSWER));
    }

    private static NewContact form(String topic, Urgency urgency, Integer district, Reach reach) {
        return new NewContact(topic, urgency, "ar", null, district, null, reach, "سؤال");
    }
}
