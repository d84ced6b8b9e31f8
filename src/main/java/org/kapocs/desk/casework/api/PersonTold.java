package org.kapocs.desk.casework.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.shared.program.Means;

/** What is known of a client, as the page of a case shows it. */
record PersonTold(
        @Means("The first is how the client is addressed.") List<Called> names,
        @Nullable Born birth,
        @Means("The first is the one to speak with them.") List<Spoken> languages,
        List<Way> reach,
        @Means("1 to 23, where it is known.") @Nullable Integer district) {

    /** A name in one script. */
    record Called(NameKind kind, NameOrder order, String given, String family) {}

    /** A date of birth as far as it is known. */
    record Born(int year, @Nullable Integer month, @Nullable Integer day) {}

    /** A language that the client speaks. */
    record Spoken(
            @Means("BCP 47") String language,
            LanguageLevel level,

            @Means("Whether one is needed; absent while nobody asked.") @Nullable
            Boolean interpreter) {}

    /** A way to reach the client. */
    record Way(
            ReachKind kind,
            String value,
            @Means("What makes it safe, in words.") String safe) {}

    static PersonTold of(Person person) {
        BirthDate birth = person.birth();
        return new PersonTold(
                person.names().stream()
                        .map(each -> new Called(each.kind(), each.order(), each.given(), each.family()))
                        .toList(),
                birth == null ? null : new Born(birth.year(), birth.month(), birth.day()),
                person.languages().stream()
                        .map(each -> new Spoken(each.tag(), each.level(), each.interpreter()))
                        .toList(),
                person.reach().stream()
                        .map(each -> new Way(each.kind(), each.value(), each.safe()))
                        .toList(),
                person.district());
    }

    /** @throws org.kapocs.shared.web.Problem.Invalid for what can be known of nobody */
    Person person() {
        return new Person(
                names.stream()
                        .map(each -> new Name(each.kind(), each.order(), each.given(), each.family()))
                        .toList(),
                birth == null ? null : new BirthDate(birth.year(), birth.month(), birth.day()),
                languages.stream()
                        .map(each -> new SpokenLanguage(each.language(), each.level(), each.interpreter()))
                        .toList(),
                reach.stream()
                        .map(each -> new Reach(each.kind(), each.value(), each.safe()))
                        .toList(),
                district);
    }
}
