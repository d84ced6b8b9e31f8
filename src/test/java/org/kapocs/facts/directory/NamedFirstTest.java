package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever types the name of a service finds it before whatever else is near, fresh or well worded. */
@HouseTest
class NamedFirstTest {
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

    @BeforeEach
    void languages() {
        hu = languages.of("hu").orElseThrow();
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
    void whose_name_was_typed_comes_first_then_whose_name_begins_like_that() {
        String today = TestClock.START.toString().substring(0, 10);
        var kolibri = Samples.service("Kolibri Zengő").topic("participation.culture");
        var garden = Samples.service("Kolibri Zengő kertje").topic("participation.culture");
        var speaking = Samples.service("Esték: Kolibri zengő, zengő, Kolibri")
                .topic("participation.culture")
                .speaks("ar")
                .at(47.4965, 19.0700)
                .with("assured_date", today);
        put(speaking, garden, kolibri);
        for (String typed : List.of("Kolibri Zengő", "kolibri-zengo", "KOLIBRI ZENGŐ")) {
            assertThat(ids(ServiceQuery.in(hu).text(typed).speaking("ar").near(BLAHA)))
                    .as(typed)
                    .startsWith(kolibri.id(), garden.id(), speaking.id());
        }
        assertThat(ids(ServiceQuery.in(hu).text("kolibri zengő kert").speaking("ar")))
                .startsWith(garden.id());
    }

    @Test
    void of_a_name_that_several_bear_those_who_speak_the_language_come_first() {
        var silent =
                Samples.service("Pilleszárny jogsegély").topic("legal.advice").speaks("hu");
        var other =
                Samples.service("Pilleszárny jogsegély").topic("legal.advice").speaks("en");
        var speaking = Samples.service("Ingyenes pilleszárny jogsegély")
                .topic("legal.advice")
                .speaks("fa");
        var named =
                Samples.service("Pilleszárny jogsegély").topic("legal.advice").speaks("fa");
        put(silent, other, speaking, named);
        assertThat(ids(ServiceQuery.in(hu).text("pilleszárny jogsegély").speaking("fa")))
                .startsWith(named.id(), speaking.id());
    }
}
