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
        var garden = Samples.service("Kolibri Zengő kertje")
                .topic("participation.culture")
                .speaks("ar");
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
        assertThat(ids(ServiceQuery.in(hu).text("kolibri zengő kert").speaking("fa")))
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

    private static Samples.Builder legal(String name, String language) {
        return Samples.service(name).topic("legal.advice").speaks(language);
    }

    @Test
    void where_two_are_named_wholly_one_whose_name_merely_begins_so_is_not_the_one_that_is_meant() {
        var begun = legal("Vadrucaláp jogsegély délután", "hu");
        var silent = legal("Vadrucaláp jogsegély", "hu");
        var speaking = legal("Vadrucaláp jogsegély", "fa");
        put(begun, silent, speaking);
        assertThat(ids(ServiceQuery.in(hu).text("vadrucaláp jogsegély").speaking("fa")))
                .containsSubsequence(speaking.id(), silent.id(), begun.id());
    }

    @Test
    void behind_the_one_that_is_named_wholly_the_language_comes_before_how_a_name_begins() {
        var begun = legal("Borzfűtanya jogsegély délután", "hu");
        var speaking = legal("Ingyenes borzfűtanya jogsegély", "fa");
        var whole = legal("Borzfűtanya jogsegély", "hu");
        put(begun, speaking, whole);
        assertThat(ids(ServiceQuery.in(hu).text("borzfűtanya jogsegély").speaking("fa")))
                .containsSubsequence(whole.id(), speaking.id(), begun.id());
    }

    @Test
    void a_beginning_names_one_alone_and_of_several_those_first_who_speak_the_language() {
        var begun = legal("Hegyicsóka jogsegély délután", "hu");
        var speaking = legal("Ingyenes hegyicsóka jogsegély", "fa");
        put(begun, speaking);
        var typed = ServiceQuery.in(hu).text("hegyicsóka jogsegély").speaking("fa");
        assertThat(ids(typed)).containsSubsequence(begun.id(), speaking.id());
        var other = legal("Hegyicsóka jogsegély este", "fa");
        put(other);
        assertThat(ids(typed)).containsSubsequence(other.id(), speaking.id(), begun.id());
    }

    @Test
    void whose_organization_was_typed_come_first_and_those_who_speak_the_language_first_of_them() {
        var theirs = legal("Rózsaszín tanácsadás", "hu").of("Pirospettyes Minta Alapítvány");
        var speaking = legal("Kékszín tanácsadás", "fa").of("Pirospettyes Minta Alapítvány");
        var other = legal("Minta jogsegély: Pirospettyes alapítvány, Alapítvány", "fa")
                .of("Csíkos Minta Alapítvány");
        var called = legal("Pirospettyes", "hu").of("Csíkos Minta Alapítvány");
        put(other, theirs, speaking, called);
        var typed = ServiceQuery.in(hu).text("pirospettyes minta ALAPÍTVÁNY").speaking("fa");
        assertThat(ids(typed)).startsWith(speaking.id(), theirs.id());
        assertThat(directory.named(typed).ofOrganization()).isTrue();
        assertThat(directory.named(typed).services())
                .extracting(ServiceFound::id)
                .containsExactly(speaking.id(), theirs.id());
        var service = ServiceQuery.in(hu).text("rózsaszín tanácsadás");
        assertThat(directory.named(service).ofOrganization()).isFalse();
        assertThat(directory.named(service).services())
                .extracting(ServiceFound::id)
                .containsExactly(theirs.id());
    }
}
