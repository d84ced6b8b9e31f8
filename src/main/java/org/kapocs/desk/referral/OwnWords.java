package org.kapocs.desk.referral;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a code shows what we wrote to a partner about its client. It can be in the hands of whoever they fled from: not
 * where anything they came with, or what is done there, is of that kind, and not while their file is sealed.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class OwnWords {
    private final ReferralRows rows;
    private final Cases cases;
    private final Needs needs;
    private final Directory directory;
    private final Languages languages;
    private final VeilSight sight;

    OwnWords(ReferralRows rows, Cases cases, Needs needs, Directory directory, Languages languages, VeilSight sight) {
        this.rows = rows;
        this.cases = cases;
        this.needs = needs;
        this.directory = directory;
        this.languages = languages;
        this.sight = sight;
    }

    /** Whether the file of this referral is sealed. */
    public boolean sealed(Who who, Referral referral) {
        return !sight.sealed(Set.of(referral.caseFile(), referral.client())).isEmpty();
    }

    /** What stands in the column of that referral, for the copy that a code gives: what its page shows, and no more. */
    Optional<String> withCode(Who.Machine house, DataSubject whose, UUID referral, byte[] words) {
        return rows.open(house, referral)
                .filter(each -> !sealed(house, each) && topics(house, each).noneMatch(Topic::delicate))
                .map(_ -> new String(words, StandardCharsets.UTF_8));
    }

    private Stream<String> topics(Who.Machine house, Referral referral) {
        var services = directory.services(List.of(referral.to().service()), languages.house());
        return Stream.of(
                        cases.needs(house, referral.caseFile()).stream()
                                .map(each -> each.need().voiced().topic()),
                        needs.byIds(List.of(referral.need())).values().stream()
                                .map(each -> each.voiced().topic()),
                        services.values().stream().flatMap(each -> each.topics().stream()))
                .flatMap(each -> each);
    }
}
