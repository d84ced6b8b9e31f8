package org.kapocs.desk.referral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.contact.CaseCode;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.Telltale;
import org.kapocs.facts.client.Telltales;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Section;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether words to a partner, which are read before anybody accepts and by who declines, tell whose they are. What is
 * found is said to who wrote them, and kept nowhere.
 */
@Component
@Transactional
public class Telling {
    private static final Pattern CODE =
            Pattern.compile("(?<![\\p{L}\\d-])[0-9A-Za-z]{4}-[0-9A-Za-z]{4}(?![\\p{L}\\d-])");

    private final Together together;
    private final Cases cases;
    private final Clients clients;

    Telling(Together together, Cases cases, Clients clients) {
        this.cases = cases;
        this.together = together;
        this.clients = clients;
    }

    /**
     * Words that tell something of one of those who are referred.
     *
     * @param about whom this referral is about, as they are addressed
     * @param what stands in it, as message keys
     */
    public record Found(Referral referral, String about, List<String> what) {}

    /** In this draft, and in those that are sent with it. */
    public List<Found> of(Who.Staff who, Referral draft) {
        List<Referral> drafts = Stream.concat(
                        Stream.of(draft),
                        together.table(who, draft).members().stream().map(Together.Member::referral))
                .toList();
        if (drafts.stream().allMatch(each -> each.asked().isEmpty())) {
            return List.of();
        }
        List<Person> people = drafts.stream().map(each -> person(who, each)).toList();
        var found = new ArrayList<Found>();
        for (int i = 0; i < drafts.size(); i++) {
            Referral each = drafts.get(i);
            Set<String> what = new LinkedHashSet<>();
            people.forEach(person -> what.addAll(in(each.asked(), person)));
            drafts.forEach(other -> what.addAll(names(who, each.asked(), other)));
            if (each.state() == ReferralState.DRAFT && !what.isEmpty()) {
                found.add(new Found(each, people.get(i).name().spoken(), List.copyOf(what)));
            }
        }
        return found;
    }

    /** In more words about what was sent and nobody has accepted yet; of who has accepted nothing is asked. */
    public List<String> in(Who.Staff who, Referral sent, String words) {
        if (!sent.state().unanswered()) {
            return List.of();
        }
        Stream<Referral> along = sent.party() == null
                ? Stream.empty()
                : together.table(who, sent).members().stream().map(Together.Member::referral);
        return Stream.concat(Stream.of(sent), along)
                .flatMap(each -> Stream.concat(in(words, person(who, each)).stream(), names(who, words, each).stream()))
                .distinct()
                .toList();
    }

    /** What the house itself calls a case or a contact by. */
    private List<String> names(Who.Staff who, String words, Referral referral) {
        String number = cases.get(who, referral.caseFile(), Purpose.REFERRAL).number();
        Stream<String> numbered =
                Telltales.numbered(words, number) ? Stream.of("referral.telltale.NUMBER") : Stream.empty();
        boolean coded = CODE.matcher(words).results().anyMatch(each -> isCode(each.group()));
        return Stream.concat(numbered, coded ? Stream.of("referral.telltale.CODE") : Stream.empty())
                .toList();
    }

    /** As it is shown, in capitals, or letters and digits; a number with an ending is none. */
    private static boolean isCode(String word) {
        boolean shown =
                word.equals(word.toUpperCase(Locale.ROOT)) && word.chars().anyMatch(Character::isLetter);
        boolean mixed = word.chars().anyMatch(Character::isDigit)
                && word.substring(0, 4).chars().anyMatch(Character::isLetter);
        return (shown || mixed) && CaseCode.parse(word).isPresent();
    }

    private Person person(Who.Staff who, Referral referral) {
        return clients.get(who, referral.client(), Purpose.REFERRAL).person();
    }

    private static List<String> in(String words, Person person) {
        Set<Telltale> told = Telltales.in(words, person);
        Stream<String> name = told.contains(Telltale.NAME) ? Stream.of(Section.NAME.nameKey()) : Stream.empty();
        Stream<String> reach = told.contains(Telltale.REACH) ? reach(words, person) : Stream.empty();
        Stream<String> birth = told.contains(Telltale.BIRTH) ? Stream.of(Section.BIRTH.nameKey()) : Stream.empty();
        return Stream.of(name, reach, birth).flatMap(each -> each).toList();
    }

    private static Stream<String> reach(String words, Person person) {
        return person.reach().stream()
                .filter(each -> Telltales.in(words, only(person, each)).contains(Telltale.REACH))
                .map(each -> "referral.reach." + each.kind());
    }

    private static Person only(Person person, Reach reach) {
        return new Person(person.names(), null, List.of(), List.of(reach), null);
    }
}
