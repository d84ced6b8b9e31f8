package org.kapocs.desk.referral;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Together together;
    private final Clients clients;

    Telling(Together together, Clients clients) {
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
        List<Person> people = drafts.stream()
                .map(each -> clients.get(who, each.client(), Purpose.REFERRAL).person())
                .toList();
        var found = new ArrayList<Found>();
        for (int i = 0; i < drafts.size(); i++) {
            Referral each = drafts.get(i);
            Set<String> what = new LinkedHashSet<>();
            people.forEach(person -> what.addAll(in(each.asked(), person)));
            if (each.state() == ReferralState.DRAFT && !what.isEmpty()) {
                found.add(new Found(each, people.get(i).name().spoken(), List.copyOf(what)));
            }
        }
        return found;
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
