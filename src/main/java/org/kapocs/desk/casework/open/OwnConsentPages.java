package org.kapocs.desk.casework.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.desk.casework.OwnConsents;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentPurpose;
import org.kapocs.shared.privacy.ConsentWords;
import org.kapocs.shared.privacy.Sharing;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A newcomer's own consents: their copy, and taking one back. */
@Controller
@ForCodeHolder
@RequestMapping("/{language:[a-z]{2}}/my/consents/{id}")
class OwnConsentPages {
    private final OwnConsents consents;
    private final ConsentWords words;
    private final List<Sharing> sharing;
    private final Clock clock;

    OwnConsentPages(OwnConsents consents, ConsentWords words, List<Sharing> sharing, Clock clock) {
        this.consents = consents;
        this.words = words;
        this.sharing = sharing;
        this.clock = clock;
    }

    @GetMapping
    Reply copy(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean withdrawn,
            Who.CodeHolder who,
            Language language) {
        Consent consent = consents.get(who, id);
        return new OwnConsentPage(
                words.receipt(consent, language),
                consent.given().recipient().name(),
                withdrawn && consent.withdrawnAt() != null ? Optional.of(came(who, consent)) : Optional.empty());
    }

    private String came(Who.CodeHolder who, Consent consent) {
        if (consents.keeps(who, consent)) {
            return "casework.file.withdraw.own";
        }
        return opened(who, consent) ? "casework.file.withdraw.rest" : "casework.file.withdraw.closed";
    }

    /** Whether another consent still opens something to the same recipient, now or once they accept. */
    private boolean opened(Who.CodeHolder who, Consent withdrawn) {
        UUID recipient = withdrawn.given().recipient().organization();
        List<Consent> others = consents.all(who).stream()
                .filter(each -> each.inForce(LocalDate.now(clock)))
                .filter(each -> each.given().purpose() == ConsentPurpose.REFERRAL)
                .filter(each -> each.given().recipient().organization().equals(recipient))
                .toList();
        return sharing.stream()
                .flatMap(each -> each.of(who, others).values().stream())
                .anyMatch(use -> use == Sharing.Use.SHOWN || use == Sharing.Use.ASKED);
    }

    @PostMapping("/withdraw")
    Reply withdraw(@PathVariable UUID id, Who.CodeHolder who, Language language) {
        consents.withdraw(who, id);
        return new SeeOther("/" + language.tag() + "/my/consents/" + id + "?withdrawn=true");
    }
}
