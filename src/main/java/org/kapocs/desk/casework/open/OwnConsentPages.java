package org.kapocs.desk.casework.open;

import java.util.Optional;
import java.util.UUID;
import org.kapocs.shared.access.ForCodeHolder;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.ConsentWords;
import org.kapocs.shared.privacy.Consents;
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
    private final Consents consents;
    private final ConsentWords words;

    OwnConsentPages(Consents consents, ConsentWords words) {
        this.consents = consents;
        this.words = words;
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
                withdrawn && consent.withdrawnAt() != null
                        ? Optional.of(consent.given().recipient().name())
                        : Optional.empty());
    }

    @PostMapping("/withdraw")
    Reply withdraw(@PathVariable UUID id, Who.CodeHolder who, Language language) {
        consents.withdraw(who, id);
        return new SeeOther("/" + language.tag() + "/my/consents/" + id + "?withdrawn=true");
    }
}
