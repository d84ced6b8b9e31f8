package org.kapocs.desk.consult;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.Telltales;
import org.kapocs.shared.privacy.Section;

/** Where the name is not shown, leaves out each text that tells it nevertheless, and keeps of which section. */
final class Veil {
    private final Person person;
    private final boolean named;
    private final Set<Section> fallen = EnumSet.noneOf(Section.class);

    Veil(Person person, Set<Section> sections) {
        this.person = person;
        this.named = sections.contains(Section.NAME);
    }

    String text(Section section, String text) {
        if (named || Telltales.in(text, person).isEmpty()) {
            return text;
        }
        fallen.add(section);
        return "";
    }

    List<CaseNeed> needs(List<CaseNeed> needs) {
        return needs.stream()
                .map(each -> new CaseNeed(each.need(), text(Section.NEEDS, each.note())))
                .toList();
    }

    List<Reach> reach() {
        return person.reach().stream()
                .map(each -> new Reach(each.kind(), each.value(), text(Section.REACH, each.safe())))
                .toList();
    }

    /** The sections of which something was left out until now. */
    Set<Section> fallen() {
        return Set.copyOf(fallen);
    }
}
