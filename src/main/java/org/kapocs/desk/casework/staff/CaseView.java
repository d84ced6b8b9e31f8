package org.kapocs.desk.casework.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Happening;
import org.kapocs.facts.need.District;
import org.kapocs.facts.need.Districts;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a case together, as one look. */
@Component
class CaseView {
    private final Cases cases;
    private final Stream stream;
    private final Accounts accounts;
    private final Districts districts;
    private final Clock clock;

    CaseView(Cases cases, Stream stream, Accounts accounts, Districts districts, Clock clock) {
        this.cases = cases;
        this.stream = stream;
        this.accounts = accounts;
        this.districts = districts;
        this.clock = clock;
    }

    @Transactional
    CasePage of(Who.Staff who, UUID id, Happening.@Nullable Kind show) {
        CaseFile file = cases.file(who, id);
        LocalDate today = LocalDate.now(clock);
        boolean stands = file.file().stands(file.consents(), today);
        CaseStory story = stream.of(who, file, file.file().open() && stands);
        return new CasePage(
                file,
                who.account(),
                accounts.namesOf(who, accountsIn(file, story.stream())),
                file.consents().stream()
                        .filter(consent -> consent.inForce(today))
                        .toList(),
                story,
                show,
                districtOf(file),
                stands);
    }

    private static Set<UUID> accountsIn(CaseFile file, List<Happening> all) {
        var ids = new HashSet<UUID>();
        ids.add(file.file().owner());
        all.stream().map(Happening::account).filter(Objects::nonNull).forEach(ids::add);
        all.stream()
                .flatMap(each -> each.values().values().stream())
                .filter(Happening.Somebody.class::isInstance)
                .map(each -> ((Happening.Somebody) each).account())
                .forEach(ids::add);
        return ids;
    }

    private @Nullable String districtOf(CaseFile file) {
        Integer district = file.client().person().district();
        return district == null
                ? null
                : districts.of(district).map(District::label).orElse(null);
    }
}
