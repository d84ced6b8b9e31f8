package org.kapocs.desk.casework.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasesOf;
import org.kapocs.facts.client.Found;
import org.kapocs.facts.client.Likeness;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** What cases clients have who may be the person that is being typed: so that nobody opens a second where one is open. */
@Component
class CasesOfAlike {
    private final CasesOf cases;
    private final Accounts accounts;

    CasesOfAlike(CasesOf cases, Accounts accounts) {
        this.cases = cases;
        this.accounts = accounts;
    }

    /** By client: the open ones first, and of those the newest. Nothing is asked where nobody was found. */
    Map<UUID, List<AlikeCase>> of(Who.Staff who, Found alike) {
        if (alike.clients().isEmpty()) {
            return Map.of();
        }
        List<Case> all =
                cases.all(who, alike.clients().stream().map(Likeness::client).collect(Collectors.toSet()));
        Set<UUID> owners = all.stream().map(Case::owner).collect(Collectors.toSet());
        Map<UUID, String> names = owners.isEmpty() ? Map.of() : accounts.namesOf(who, owners);
        return all.stream()
                .sorted(Comparator.comparing(Case::open).reversed())
                .map(each -> new AlikeCase(each, names.getOrDefault(each.owner(), "")))
                .collect(Collectors.groupingBy(each -> each.file().client()));
    }
}
