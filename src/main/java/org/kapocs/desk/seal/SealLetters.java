package org.kapocs.desk.seal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.veil.VeilSight;
import org.kapocs.shared.web.Ids;
import org.springframework.stereotype.Component;

/** Letters to staff about sealed files. They say what happened, and nothing of whom it is about. */
@Component
class SealLetters {
    private final Letters letters;
    private final Accounts accounts;
    private final Languages languages;
    private final Messages messages;
    private final VeilSight sight;

    SealLetters(Letters letters, Accounts accounts, Languages languages, Messages messages, VeilSight sight) {
        this.letters = letters;
        this.accounts = accounts;
        this.languages = languages;
        this.messages = messages;
        this.sight = sight;
    }

    /** To these people. */
    void post(Who.Staff who, UUID about, String occasion, Collection<UUID> to) {
        send(who, about, occasion, everybody(who).filter(each -> to.contains(each.id())));
    }

    /**
     * To these people and all supervisors, but nobody who may know nothing of whom it is about.
     *
     * @param records whom it is about
     */
    void alarm(Who.Staff who, UUID about, Collection<UUID> records, String occasion, Collection<UUID> to) {
        Set<UUID> out = sight.lockedOutOf(records);
        List<UUID> supervisors =
                accounts.able(who, Action.WATCH_SEALS).stream().map(Account::id).toList();
        send(
                who,
                about,
                occasion,
                everybody(who)
                        .filter(each -> !out.contains(each.id()))
                        .filter(each -> to.contains(each.id()) || supervisors.contains(each.id())));
    }

    /** To those who can make somebody a supervisor, and to whoever of them does what leaves it to nobody. */
    void administrators(Who.Staff who, UUID about, String occasion) {
        List<UUID> managing = accounts.able(who, Action.MANAGE_ACCOUNTS).stream()
                .map(Account::id)
                .toList();
        post(everybody(who).filter(each -> managing.contains(each.id())), who, about, occasion);
    }

    private Stream<Account> everybody(Who.Staff who) {
        return accounts.able(who, Action.OWN_ACCOUNT).stream();
    }

    private void send(Who.Staff who, UUID about, String occasion, Stream<Account> to) {
        post(to.filter(account -> !account.id().equals(who.account())), who, about, occasion);
    }

    private void post(Stream<Account> to, Who.Staff who, UUID about, String occasion) {
        to.filter(account -> Letter.canBeSentTo(account.email()))
                .forEach(account -> letters.post(who, letter(about, occasion, account)));
    }

    private Letter letter(UUID about, String occasion, Account account) {
        String words = "seal.letter." + occasion;
        Language language = languages
                .of(account.language())
                .filter(each -> messages.has(each, words + ".body"))
                .orElseGet(languages::house);
        return new Letter(
                account.email(),
                language,
                words + ".subject",
                words + ".body",
                Map.of("link", letters.link(occasion.equals("noopener") ? "/staff/accounts" : "/staff/seals")),
                "seal:" + about + ":" + occasion + "." + Ids.next());
    }
}
