package org.kapocs.desk.referral.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.referral.PartnerDesks;
import org.kapocs.desk.referral.Places;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.desk.referral.Shared;
import org.kapocs.desk.referral.Together;
import org.kapocs.desk.referral.staff.DraftPage.Notice;
import org.kapocs.facts.client.Reach;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Unlike;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** The page of a draft: what is chosen, beside what the other side will see of it. */
@Component
class DraftView {
    private final Referrals referrals;
    private final Cases cases;
    private final Consents consents;
    private final Places places;
    private final Together together;
    private final PartnerDesks desks;
    private final Languages languages;
    private final Street street;

    DraftView(
            Referrals referrals,
            Cases cases,
            Consents consents,
            Places places,
            Together together,
            PartnerDesks desks,
            Languages languages,
            Street street) {
        this.referrals = referrals;
        this.cases = cases;
        this.consents = consents;
        this.places = places;
        this.together = together;
        this.desks = desks;
        this.languages = languages;
        this.street = street;
    }

    /** What is typed already stands in it, otherwise what is kept. */
    DraftPage of(
            Who.Staff who, UUID caseId, UUID id, @Nullable Typed typed, Notice notice, Map<String, String> errors) {
        return of(who, caseId, id, typed, notice, null, errors);
    }

    /** The same with what hinders it from being sent. */
    DraftPage of(
            Who.Staff who,
            UUID caseId,
            UUID id,
            @Nullable Typed typed,
            Notice notice,
            @Nullable String problem,
            Map<String, String> errors) {
        Referrals.Proof proof = referrals.proof(who, id);
        if (!proof.referral().caseFile().equals(caseId)) {
            throw new Problem.Missing();
        }
        String number = cases.get(who, caseId, Purpose.REFERRAL).number();
        var letter = languages.of(proof.referral().to().language()).orElseGet(languages::house);
        Typed shown = typed == null ? Typed.savedIn(proof.referral()) : typed;
        UUID service = proof.referral().to().service();
        List<Places.At> at = places.at(who, service);
        Places.Room room = DraftPage.room(places.of(who, List.of(service)).get(service), at, shown.place());
        return new DraftPage(
                number,
                proof,
                consents.takenBack(
                                who,
                                proof.referral().client(),
                                proof.referral().to().organization())
                        .orElse(null),
                letter,
                street.of(proof.referral().to(), proof.before().topic(), letter),
                room,
                at,
                desks.answers(who, proof.referral().to()),
                together.table(who, proof.referral()),
                shown,
                notice,
                problem,
                List.of(),
                unread(proof.after(), letter),
                errors);
    }

    /** How it is safe to reach them, where that cannot be in the language of the letter: they wrote it in theirs. */
    private List<String> unread(Shared after, Language letter) {
        return after.reach().stream()
                .map(Reach::safe)
                .filter(safe -> Unlike.of(safe, letter.tag(), languages.open(), languages.house())
                        .isPresent())
                .distinct()
                .toList();
    }
}
