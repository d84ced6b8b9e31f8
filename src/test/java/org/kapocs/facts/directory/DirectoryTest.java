package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class DirectoryTest {
    private static final Near BLAHA = new Near(47.4965, 19.0700);

    @Autowired
    Directory directory;

    @Autowired
    Shelf shelf;

    @Autowired
    Mappings mappings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Languages languages;

    Language hu;
    Language ar;

    @BeforeEach
    void languages() {
        hu = languages.of("hu").orElseThrow();
        ar = languages.of("ar").orElseThrow();
    }

    private void put(Samples.Builder... services) {
        transaction.executeWithoutResult(status -> {
            shelf.lock();
            shelf.put(List.of(services).stream().map(Samples.Builder::document).toList(), mappings.current());
        });
    }

    private List<UUID> ids(ServiceQuery query) {
        return directory.find(query).services().stream().map(ServiceFound::id).toList();
    }

    @Test
    void a_service_is_found_by_its_topic_and_by_the_topic_above() {
        var course = Samples.service("Magyar nyelvtanfolyam kezdőknek").topic("language.course");
        put(course);
        assertThat(ids(ServiceQuery.in(hu).about("language.course"))).contains(course.id());
        assertThat(ids(ServiceQuery.in(hu).about("language"))).contains(course.id());
        assertThat(ids(ServiceQuery.in(hu).about("housing"))).doesNotContain(course.id());
    }

    @Test
    void inactive_services_are_for_staff_only() {
        var closed = Samples.service("Bezárt kuckó").topic("family.nursery").with("status", "inactive");
        put(closed);
        assertThat(ids(ServiceQuery.in(hu).text("bezárt kuckó"))).doesNotContain(closed.id());
        assertThat(ids(ServiceQuery.in(hu).text("bezárt kuckó").withInactive())).contains(closed.id());
    }

    @Test
    void mistyped_and_unaccented_words_find_the_service() {
        var shelter = Samples.service("Éjjeli menedékhely Zsiráf").topic("housing.shelter");
        put(shelter);
        for (String text :
                List.of("menedekhely zsiraf", "zsirfa menedékhely", "menedékhelyek zsiráf", "MENEDÉKH zsirá")) {
            assertThat(ids(ServiceQuery.in(hu).text(text))).as(text).contains(shelter.id());
        }
    }

    @Test
    void arabic_words_find_the_service_in_other_forms() {
        var lessons = Samples.service("Nyelvlecke az Orgona utcában")
                .topic("language.course")
                .translated("ar", "دروس اللغة المجرية في شارع الليلك", "دروس مجانية للأطفال والكبار");
        put(lessons);
        for (String text : List.of("الدروس الليلك", "الليلك", "دروس اللغه المجريه", "شارع اليلك")) {
            assertThat(ids(ServiceQuery.in(ar).text(text))).as(text).contains(lessons.id());
        }
        assertThat(directory.service(lessons.id(), ar).orElseThrow().name())
                .isEqualTo(new Wording("دروس اللغة المجرية في شارع الليلك", "ar", true));
    }

    @Test
    void a_text_that_is_missing_in_the_readers_language_tells_in_which_it_is() {
        var only = Samples.service("Csak magyarul").topic("money.debt");
        put(only);
        assertThat(directory.service(only.id(), ar).orElseThrow().name())
                .isEqualTo(new Wording("Csak magyarul", "hu", false));
    }

    @Test
    void who_speaks_the_language_comes_first_and_then_the_nearest() {
        var far = Samples.service("Távoli pénzügy")
                .topic("money.pension")
                .at(47.56, 19.04)
                .speaks("ar");
        var near = Samples.service("Közeli pénzügy")
                .topic("money.pension")
                .at(47.497, 19.071)
                .speaks("hu");
        var middle = Samples.service("Középső pénzügy")
                .topic("money.pension")
                .at(47.51, 19.06)
                .speaks("ar");
        put(far, near, middle);
        assertThat(ids(ServiceQuery.in(ar).about("money.pension").near(BLAHA).speaking("ar")))
                .containsSubsequence(middle.id(), far.id(), near.id());
        assertThat(directory
                        .find(ServiceQuery.in(ar).about("money.pension").near(BLAHA))
                        .services())
                .filteredOn(found -> found.id().equals(near.id()))
                .singleElement()
                .satisfies(found -> assertThat(found.metres().orElseThrow()).isBetween(88, 99));
    }

    @Test
    void only_what_is_open_at_that_moment() {
        var open = Samples.service("Nyitott orvos").topic("health.mind").open("MO", "08:00", "12:00");
        var shut = Samples.service("Zárt orvos").topic("health.mind").open("TU", "08:00", "12:00");
        put(open, shut);
        assertThat(ids(ServiceQuery.in(hu).about("health.mind").open(TestClock.START)))
                .contains(open.id())
                .doesNotContain(shut.id());
    }

    @Test
    void pages_neither_repeat_nor_skip_while_services_come_and_go() {
        var made = new ArrayList<Samples.Builder>();
        for (int i = 0; i < 45; i++) {
            made.add(Samples.service("Lapozás %02d".formatted(i)).topic("participation.vote"));
        }
        put(made.toArray(Samples.Builder[]::new));
        var query = ServiceQuery.in(hu).about("participation.vote");
        var seen = new ArrayList<UUID>();
        ServicesFound page = directory.find(query);
        assertThat(page.services()).hasSize(10);
        page.services().forEach(found -> seen.add(found.id()));
        put(
                Samples.service("Aaa előre kerül").topic("participation.vote"),
                made.get(3).with("status", "inactive"));
        while (page.after().isPresent()) {
            page = directory.find(query.after(page.after().get()));
            page.services().forEach(found -> seen.add(found.id()));
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(made.stream().map(Samples.Builder::id).toList());
    }

    @Test
    void a_made_up_page_token_is_the_first_page() {
        assertThat(directory.find(ServiceQuery.in(hu).after("%%%")).services())
                .isEqualTo(directory.find(ServiceQuery.in(hu)).services());
    }

    @Test
    void of_two_that_say_the_same_one_is_shown_until_somebody_keeps_them_apart() {
        var one = Samples.service("Ikrek").topic("social.food");
        var two = Samples.service("Ikrek").topic("social.food");
        put(one, two);
        assertThat(ids(ServiceQuery.in(hu).text("ikrek"))).hasSize(1);
        UUID hidden = ids(ServiceQuery.in(hu).text("ikrek")).contains(one.id()) ? two.id() : one.id();
        assertThat(directory.service(hidden, hu).orElseThrow().shownInstead()).isPresent();
        transaction.executeWithoutResult(status -> shelf.keepApart(hidden));
        assertThat(ids(ServiceQuery.in(hu).text("ikrek"))).containsExactlyInAnyOrder(one.id(), two.id());
    }

    @Test
    void a_referral_goes_to_the_services_own_address_first() {
        var service = Samples.service("Címzett").topic("legal.advice").with("email", "cimzett@example.org");
        put(service);
        assertThat(directory.referralAddressOf(service.id()))
                .map(ReferralAddress::email)
                .isEqualTo(Optional.of("cimzett@example.org"));
        assertThat(directory.referralAddressOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void names_are_sorted_as_hungarian_sorts_them() {
        var bill = Samples.service("Bizományos").topic("participation.culture");
        var rent = Samples.service("Bérlakás").topic("participation.culture");
        var cs = Samples.service("Csalán").topic("participation.culture");
        var cz = Samples.service("Cukor").topic("participation.culture");
        put(bill, cs, cz, rent);
        assertThat(ids(ServiceQuery.in(hu).about("participation.culture")))
                .containsSubsequence(rent.id(), bill.id(), cz.id(), cs.id());
    }

    @Test
    void what_holds_all_the_words_comes_before_what_was_confirmed_but_holds_one_of_them() {
        var exact = Samples.service("Zarándok Központ Mafraq").topic("participation.culture");
        var fresh = Samples.service("Zarándokok klubja")
                .topic("participation.culture")
                .with("assured_date", TestClock.START.toString().substring(0, 10));
        put(exact, fresh);
        assertThat(ids(ServiceQuery.in(hu).text("zarándok központ mafraq")))
                .containsSubsequence(exact.id(), fresh.id());
    }

    @Test
    void what_a_long_import_changed_bears_the_time_of_its_end(
            @Autowired Catalogue catalogue, @Autowired TestClock clock) {
        var service = Samples.service("Hosszú import").topic("participation.culture");
        Instant polled = clock.instant().plusSeconds(60);
        transaction.executeWithoutResult(status -> {
            shelf.lock();
            shelf.put(List.of(service.document()), mappings.current());
            clock.forward(Duration.ofMinutes(5));
        });
        var since = new Catalogue.Wanted(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(polled));
        assertThat(catalogue.changes(since, 1, 100).items())
                .extracting(Catalogue.Change::id)
                .contains(service.id());
    }
}
