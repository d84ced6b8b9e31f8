package org.kapocs.desk.referral;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.program.Vocabulary;
import org.springframework.stereotype.Component;

/** Why a referral is declined, how one goes, and who can look after it, for programs. */
@Component
class ReferralWords implements Vocabulary {
    private final Accounts accounts;
    private final Messages messages;

    ReferralWords(Accounts accounts, Messages messages) {
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public Map<String, List<Term>> terms(Who.Staff who, Language reader) {
        var terms = new TreeMap<>(Map.of(
                "referralRefusal", Vocabulary.of(Refusal.values(), Refusal::nameKey, messages, reader),
                "referralReport", Vocabulary.of(Report.values(), Report::nameKey, messages, reader)));
        if (who.may(Action.ANSWER_REFERRALS)) {
            terms.put(
                    "handler",
                    accounts.able(who, Action.ANSWER_REFERRALS).stream()
                            .map(each -> new Term(each.id().toString(), each.name()))
                            .toList());
        }
        return terms;
    }
}
