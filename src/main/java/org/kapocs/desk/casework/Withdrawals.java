package org.kapocs.desk.casework;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consent;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.Sharing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Consents that are taken back: whoever has an open case of the client is told, and what ended with it. */
@Component
@Transactional
public class Withdrawals {
    private static final Who.Machine HOUSE = new Who.Machine("casework.withdrawal");

    private final Consents consents;
    private final List<Sharing> sharing;
    private final NewsRows news;
    private final House house;

    Withdrawals(Consents consents, List<Sharing> sharing, NewsRows news, House house) {
        this.consents = consents;
        this.sharing = sharing;
        this.news = news;
        this.house = house;
    }

    /**
     * Staff take it back on the client's word, as {@link Consents#withdraw} says. What a program does in their name they
     * have not seen.
     */
    public void take(Who.Staff who, Case file, Consent consent) {
        UUID by = who.program() == null ? who.account() : null;
        take(who, file, consent, by, () -> consents.withdraw(who, consent.id()));
    }

    /** The client takes it back. */
    void takeOwn(Who.CodeHolder who, Case own, Consent consent) {
        take(who, own, consent, null, () -> consents.withdraw(who, consent.id()));
    }

    /** The client takes back what stands outside their contact, and the house found to be theirs. */
    void takeFound(Who.CodeHolder who, Case own, Consent consent) {
        take(who, own, consent, null, () -> house.within(HOUSE, () -> consents.withdrawFor(who, HOUSE, consent.id())));
    }

    private void take(Who who, Case file, Consent consent, @Nullable UUID by, BooleanSupplier taking) {
        Sharing.Use before = use(who, consent);
        if (taking.getAsBoolean()) {
            Sharing.Use ended = opens(before) && !opens(use(who, consent)) ? before : null;
            house.within(HOUSE, () -> news.tell(file, consent.given().client(), consent.id(), ended, by));
        }
    }

    /** Another consent may still cover what is shown. */
    private static boolean opens(Sharing.Use use) {
        return use == Sharing.Use.SHOWN || use == Sharing.Use.ASKED;
    }

    private Sharing.Use use(Who who, Consent consent) {
        return sharing.stream()
                .flatMap(each -> each.of(who, List.of(consent)).values().stream())
                .reduce(Sharing.Use.UNUSED, Sharing.Use::stronger);
    }
}
