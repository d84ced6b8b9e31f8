package org.kapocs.desk.referral;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a code shows where a partner is, and what we wrote to them about its client. It can be in the hands of whoever
 * they fled from: not where anything they came with, or what is done there, is of that kind; and no words while their file
 * is sealed. The house looks, at all that there is in the case: what was voiced with another code is not read with this one,
 * and hides things under it all the same. Page and copy learn yes or no of each referral, and not why.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class OwnWords {
    private static final Who.Machine HOUSE = new Who.Machine("referral.own");

    private final ReferralRows rows;
    private final Cases cases;
    private final Needs needs;
    private final Directory directory;
    private final Languages languages;
    private final VeilSight sight;
    private final House house;

    OwnWords(
            ReferralRows rows,
            Cases cases,
            Needs needs,
            Directory directory,
            Languages languages,
            VeilSight sight,
            House house) {
        this.rows = rows;
        this.cases = cases;
        this.needs = needs;
        this.directory = directory;
        this.languages = languages;
        this.sight = sight;
        this.house = house;
    }

    /**
     * What a code shows.
     *
     * @param places the referrals of which it shows where they go
     * @param words the referrals of which it shows what we wrote
     */
    public record Told(Set<UUID> places, Set<UUID> words) {}

    /** What of these referrals, which this code reads, it shows. */
    public Told told(Who.CodeHolder who, Collection<Referral> own) {
        return house.within(HOUSE, () -> told(HOUSE, own));
    }

    /** What stands in the column of that referral, for the copy that a code gives: what its page shows, and no more. */
    Optional<String> withCode(Who.Machine job, DataSubject whose, UUID referral, byte[] words) {
        return rows.open(job, referral)
                .filter(each -> told(job, List.of(each)).words().contains(referral))
                .map(_ -> new String(words, StandardCharsets.UTF_8));
    }

    private Told told(Who.Machine job, Collection<Referral> own) {
        Set<UUID> endangered = files(own).stream()
                .filter(file -> cases.needs(job, file).stream().anyMatch(each -> delicate(each.need())))
                .collect(Collectors.toSet());
        Map<UUID, Need> asked = needs.byIds(own.stream().map(Referral::need).toList());
        Map<UUID, ServiceCard> services =
                directory.services(own.stream().map(each -> each.to().service()).toList(), languages.house());
        Set<UUID> places = own.stream()
                .filter(each -> !endangered.contains(each.caseFile()))
                .filter(each -> !asked.containsKey(each.need()) || !delicate(asked.get(each.need())))
                .filter(each -> !services.containsKey(each.to().service())
                        || services.get(each.to().service()).topics().stream().noneMatch(Topic::delicate))
                .map(Referral::id)
                .collect(Collectors.toSet());
        return new Told(places, words(own, places));
    }

    private Set<UUID> words(Collection<Referral> own, Set<UUID> places) {
        var subjects = files(own);
        own.forEach(each -> subjects.add(each.client()));
        Set<UUID> sealed = sight.sealed(subjects);
        return own.stream()
                .filter(each -> places.contains(each.id()))
                .filter(each -> !sealed.contains(each.caseFile()) && !sealed.contains(each.client()))
                .map(Referral::id)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> files(Collection<Referral> own) {
        return own.stream().map(Referral::caseFile).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean delicate(Need need) {
        return Topic.delicate(need.voiced().topic());
    }
}
