package org.kapocs.desk.transfer;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.web.Ids;
import org.springframework.stereotype.Component;

/** Letters to staff. They say that something waits, and nothing of whom it is about: that stands behind the door. */
@Component
class TransferLetters {
    private static final Who.Machine HOUSE = new Who.Machine("transfer.letter");
    /** A letter to everybody is read by nobody: where no one is named, the supervisors are told. */
    private static final int AT_MOST = 10;

    private final Letters letters;
    private final Accounts accounts;
    private final Handing handing;
    private final Languages languages;
    private final Messages messages;
    private final House house;

    TransferLetters(
            Letters letters, Accounts accounts, Handing handing, Languages languages, Messages messages, House house) {
        this.letters = letters;
        this.accounts = accounts;
        this.handing = handing;
        this.languages = languages;
        this.messages = messages;
        this.house = house;
    }

    void offered(Who.Staff who, Transfer offered) {
        UUID person = offered.to().account();
        post(
                who,
                offered.id(),
                offered.caseFile(),
                "offered",
                offered.to().organization(),
                person == null ? Set.of() : Set.of(person));
    }

    void accepted(Who.Staff who, Transfer offered) {
        answered(who, offered, "accepted");
    }

    void declined(Who.Staff who, Transfer offered) {
        answered(who, offered, "declined");
    }

    /** A request was answered with a no. */
    void kept(Who.Staff who, Held asked) {
        TransferRequest request = asked.request();
        post(
                who,
                request.id(),
                asked.caseFile(),
                "kept",
                request.from().organization(),
                Set.of(Objects.requireNonNull(request.from().account())));
    }

    private void answered(Who.Staff who, Transfer offered, String occasion) {
        post(
                who,
                offered.id(),
                offered.caseFile(),
                occasion,
                offered.from().organization(),
                Set.of(Objects.requireNonNull(offered.from().account())));
    }

    private void post(Who.Staff who, UUID id, UUID caseFile, String occasion, UUID organization, Set<UUID> people) {
        Set<UUID> supervisors = people.isEmpty() ? able(organization, Action.SEE_WORKLOAD) : Set.of();
        Set<UUID> to = Stream.concat(people.stream(), supervisors.stream()).collect(Collectors.toSet());
        house.within(HOUSE, () -> accounts.able(HOUSE, organization, Action.WORK_CASES)).stream()
                .filter(each -> to.contains(each.id()) && !each.id().equals(who.account()))
                .filter(each -> handing.fit(each.id(), caseFile))
                .filter(each -> Letter.canBeSentTo(each.email()))
                .limit(AT_MOST)
                .forEach(each -> letters.post(who, letter(id, occasion, each)));
    }

    private Set<UUID> able(UUID organization, Action action) {
        return house.within(HOUSE, () -> accounts.able(HOUSE, organization, action)).stream()
                .map(Account::id)
                .collect(Collectors.toSet());
    }

    private Letter letter(UUID id, String occasion, Account account) {
        String words = "transfer.letter." + occasion;
        Language language = languages
                .of(account.language())
                .filter(each -> messages.has(each, words + ".body"))
                .orElseGet(languages::house);
        return new Letter(
                account.email(),
                language,
                words + ".subject",
                words + ".body",
                Map.of("link", letters.link("/staff/transfers")),
                "transfer:" + id + ":" + occasion + "." + Ids.next());
    }
}
