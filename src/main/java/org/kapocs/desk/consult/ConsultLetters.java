package org.kapocs.desk.consult;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.web.Ids;
import org.springframework.stereotype.Component;

/** Letters to staff. They say that something waits, and nothing of whom or what it is about: that stands behind the door. */
@Component
class ConsultLetters {
    /** An organization has few experts of a field; a letter to all of a large one would be read by none. */
    private static final int AT_MOST = 10;

    private final Letters letters;
    private final Advisers advisers;
    private final Languages languages;
    private final Messages messages;

    ConsultLetters(Letters letters, Advisers advisers, Languages languages, Messages messages) {
        this.letters = letters;
        this.advisers = advisers;
        this.languages = languages;
        this.messages = messages;
    }

    /** An organization was asked. */
    void asked(Who who, Consultation asked) {
        post(who, asked, "asked", advisers.askable(who, asked));
    }

    /** The expert waits for who asked. */
    void askedBack(Who who, Consultation asked) {
        post(who, asked, "askedback", advisers.person(who, asked.account()));
    }

    /** Who asked has answered the expert. */
    void replied(Who who, Consultation asked) {
        post(who, asked, "replied", advisers.person(who, asked.takenBy()));
    }

    void answered(Who who, Consultation asked) {
        post(who, asked, "answered", advisers.person(who, asked.account()));
    }

    /** Whoever works on it need not go on. */
    void over(Who who, Consultation asked) {
        post(who, asked, "over", advisers.person(who, asked.takenBy()));
    }

    /** Nobody answered in time. */
    void overdue(Who who, Consultation asked) {
        post(who, asked, "overdue", advisers.answerable(who, asked));
    }

    private void post(Who who, Consultation asked, String occasion, Collection<Account> to) {
        UUID itself = who instanceof Who.Staff staff ? staff.account() : null;
        Set<UUID> out = advisers.lockedOut(asked);
        to.stream()
                .filter(account -> !out.contains(account.id()))
                .filter(account -> !account.id().equals(itself))
                .filter(account -> Letter.canBeSentTo(account.email()))
                .limit(AT_MOST)
                .forEach(account -> letters.post(who, letter(asked, occasion, account)));
    }

    private Letter letter(Consultation asked, String occasion, Account account) {
        String words = "consult.letter." + occasion;
        Language language = languages
                .of(account.language())
                .filter(each -> messages.has(each, words + ".body"))
                .orElseGet(languages::house);
        return new Letter(
                account.email(),
                language,
                words + ".subject",
                words + ".body",
                Map.of(
                        "field", messages.text(language, asked.field().nameKey()),
                        "link", letters.link("/staff/consultations")),
                "consult:" + asked.id() + ":" + occasion + "." + Ids.next());
    }
}
