package org.kapocs.desk.transfer;

import java.util.List;
import java.util.Locale;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.client.Telltales;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.springframework.stereotype.Component;

/** What may be known of a case before it is accepted: the house looks, and says nothing that tells whose it is. */
@Component
class Glimpse {
    private static final Who.Machine HOUSE = new Who.Machine("transfer.glimpse");
    static final Seen NOTHING = new Seen(List.of(), List.of());

    private final Cases cases;
    private final CasesOf files;
    private final Clients clients;
    private final House house;

    Glimpse(Cases cases, CasesOf files, Clients clients, House house) {
        this.cases = cases;
        this.files = files;
        this.clients = clients;
        this.house = house;
    }

    /** @param needs the open ones */
    record Seen(List<Need> needs, List<SpokenLanguage> languages) {}

    Seen of(Transfer offered) {
        return house.within(
                HOUSE,
                () -> files.byId(HOUSE, offered.caseFile())
                        .map(file -> new Seen(needs(file), languages(file)))
                        .orElse(NOTHING));
    }

    /** Whether these words, which are read before it is accepted, say whose case it is. */
    boolean tells(Case file, String words) {
        return words.toUpperCase(Locale.ROOT).contains(file.number())
                || house.within(
                        HOUSE,
                        () -> !Telltales.in(
                                        words,
                                        clients.get(HOUSE, file.client(), Purpose.CASEWORK)
                                                .person())
                                .isEmpty());
    }

    private List<Need> needs(Case file) {
        return cases.needs(HOUSE, file.id()).stream()
                .map(CaseNeed::need)
                .filter(need -> need.state() == NeedState.OPEN)
                .toList();
    }

    private List<SpokenLanguage> languages(Case file) {
        return clients.get(HOUSE, file.client(), Purpose.CASEWORK).person().languages();
    }
}
