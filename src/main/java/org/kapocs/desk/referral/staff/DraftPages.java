package org.kapocs.desk.referral.staff;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.referral.Referral;
import org.kapocs.desk.referral.ReferralState;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of a referral: what to share, looking at it with the recipient's eyes, and sending it. */
@Controller
@ForStaff(Action.REFER)
@RequestMapping("/staff/cases/{caseId}/referrals/{id}")
class DraftPages {
    private final Referrals referrals;
    private final Cases cases;
    private final Languages languages;

    DraftPages(Referrals referrals, Cases cases, Languages languages) {
        this.referrals = referrals;
        this.cases = cases;
        this.languages = languages;
    }

    @GetMapping
    Reply draft(@PathVariable UUID caseId, @PathVariable UUID id, Who.Staff who) {
        if (referrals.get(who, id).state() != ReferralState.DRAFT) {
            return new SeeOther("/staff/cases/" + caseId);
        }
        return page(who, caseId, id, null, Map.of());
    }

    @PostMapping
    Reply revise(
            @PathVariable UUID caseId,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> sections,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam String language,
            Who.Staff who) {
        String tag = languages.of(language).orElseThrow(Problem.Missing::new).tag();
        try {
            referrals.revise(who, id, version, chosen(sections), asked, tag);
        } catch (Problem.Invalid invalid) {
            return page(who, caseId, id, asked, invalid.fields());
        }
        return new SeeOther("/staff/cases/" + caseId + "/referrals/" + id + "#preview");
    }

    private static Set<Section> chosen(List<String> names) {
        var chosen = EnumSet.copyOf(Referral.ALWAYS);
        Arrays.stream(Section.values())
                .filter(each -> names.contains(each.name()))
                .forEach(chosen::add);
        return chosen;
    }

    @PostMapping("/send")
    Reply send(@PathVariable UUID caseId, @PathVariable UUID id, @RequestParam int version, Who.Staff who) {
        referrals.send(who, id, version);
        return new SeeOther("/staff/cases/" + caseId);
    }

    private DraftPage page(Who.Staff who, UUID caseId, UUID id, @Nullable String asked, Map<String, String> errors) {
        Referrals.Proof proof = referrals.proof(who, id);
        if (!proof.referral().caseFile().equals(caseId)) {
            throw new Problem.Missing();
        }
        String number = cases.get(who, caseId, Purpose.REFERRAL).number();
        var letter = languages.of(proof.referral().to().language()).orElseGet(languages::house);
        return new DraftPage(
                number, proof, letter, asked == null ? proof.referral().asked() : asked, errors);
    }
}
