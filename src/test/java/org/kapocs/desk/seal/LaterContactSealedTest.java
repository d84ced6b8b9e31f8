package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.seal.Guarded.as;
import static org.kapocs.desk.seal.Guarded.key;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.LaterContacts;
import org.kapocs.desk.casework.OwnReach;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is sealed writes again, with a new code. */
@HouseTest
class LaterContactSealedTest {
    @Autowired
    Guarded house;

    @Autowired
    Staff staff;

    @Autowired
    Contacts contacts;

    @Autowired
    LaterContacts later;

    @Autowired
    Glasses glasses;

    @Autowired
    OwnReach ownReach;

    @Autowired
    Clients clients;

    private Who.Staff officer;
    private Who.Staff colleague;
    private UUID file;
    private UUID again;

    @BeforeEach
    void somebody_in_danger_writes_again() {
        officer = staff.inCity(Role.DESK_OFFICER);
        colleague = staff.inCity(Role.DESK_OFFICER);
        file = house.open(officer);
        var asked = new NewContact("work.find", Urgency.SOON, "ar", null, 8, null, Reach.NONE, "سؤال");
        again = contacts.ask(asked, key()).contact();
    }

    @Test
    void what_came_into_the_case_before_is_sealed_with_it() {
        as(officer, () -> later.join(officer, file, again, key()));
        assertThat(reads(colleague)).isTrue();
        house.seal(officer, file);
        assertThat(reads(colleague)).isFalse();
        assertThat(reads(officer)).isTrue();
    }

    @Test
    void a_code_tells_of_a_sealed_record_no_way_to_reach_its_person() {
        Who.CodeHolder holder = house.newcomer(officer, file);
        Case own = house.file(officer, file);
        var phone = new org.kapocs.facts.client.Reach(ReachKind.PHONE, "+36 1 555 0142", "");
        as(officer, () -> {
            Person known = clients.get(officer, own.client(), Purpose.CASEWORK).person();
            var reached = new Person(known.names(), known.birth(), known.languages(), List.of(phone), known.district());
            return house.cases.correct(officer, file, 1, reached);
        });
        assertThat(as(holder, () -> ownReach.of(holder, own))).isNotEmpty();
        house.seal(officer, file);
        assertThat(as(holder, () -> ownReach.of(holder, own))).isEmpty();
    }

    @Test
    void what_comes_into_a_sealed_case_is_sealed_and_what_leaves_it_is_not() {
        house.seal(officer, file);
        as(officer, () -> later.join(officer, file, again, key()));
        assertThat(reads(colleague)).isFalse();
        as(officer, () -> later.apart(officer, file, again));
        assertThat(reads(colleague)).isTrue();
        assertThat(reads(officer)).isTrue();
    }

    @Test
    void whoever_reviews_a_broken_glass_is_told_of_what_was_opened_in_it() {
        Who.Staff supervisor = staff.inCity(Role.SUPERVISOR);
        as(officer, () -> later.join(officer, file, again, key()));
        house.seal(officer, file);
        house.smash(colleague, house.file(officer, file).number());
        var glass = as(supervisor, () -> glasses.waiting(supervisor)).getLast();
        assertThat(as(supervisor, () -> glasses.opened(supervisor, glass))).contains(new Subject("contact", again));
    }

    private boolean reads(Who.Staff who) {
        try {
            as(who, () -> contacts.get(who, again, Purpose.ANSWER));
            return true;
        } catch (Problem.Missing shut) {
            return false;
        }
    }
}
