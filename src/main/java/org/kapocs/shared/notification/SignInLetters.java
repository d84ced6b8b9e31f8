package org.kapocs.shared.notification;

import java.util.Map;
import java.util.Optional;
import org.kapocs.shared.access.AccessChanged;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells staff by letter that their password or device was changed, in case it was not they who did it. */
@Component
class SignInLetters {
    private static final Map<String, String> TOLD = Map.of(
            AccessChanged.PASSWORD_CHANGED, "notification.changed.password",
            AccessChanged.DEVICE_CHANGED, "notification.changed.device");

    private final Letters letters;
    private final Accounts accounts;
    private final Languages languages;

    SignInLetters(Letters letters, Accounts accounts, Languages languages) {
        this.letters = letters;
        this.accounts = accounts;
        this.languages = languages;
    }

    /** In the transaction of the change: with it, or not at all. */
    @EventListener
    void on(AccessChanged event) {
        String subject = TOLD.get(event.what());
        if (subject == null || !(event.who() instanceof Who.Staff who)) {
            return;
        }
        Account account = accounts.get(who, event.account());
        if (Letter.canBeSentTo(account.email())) {
            var language =
                    Optional.of(account.language()).flatMap(languages::of).orElseGet(languages::house);
            letters.post(
                    who,
                    new Letter(
                            account.email(),
                            language,
                            subject,
                            "notification.changed.body",
                            Map.of("link", letters.link("/staff/me/sessions")),
                            "account:" + account.id() + ":" + Ids.next()));
        }
    }
}
