package org.kapocs.desk.seal;

import java.util.OptionalLong;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.House;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.veil.Closed;
import org.kapocs.shared.veil.VeilSight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What newcomers are told of the seal on their own file. */
@Component
@Transactional
public class OwnSeal {
    private static final Who.Machine HOUSE = new Who.Machine("seal.told");

    private final VeilSight sight;
    private final Accounts accounts;
    private final House house;

    OwnSeal(VeilSight sight, Accounts accounts, House house) {
        this.sight = sight;
        this.accounts = accounts;
        this.house = house;
    }

    /** To how many people who work here their file is open; empty when it is not sealed. */
    public OptionalLong keepers(Who.CodeHolder who) {
        return sight.on(who.contact()).stream().mapToLong(this::able).findFirst();
    }

    private long able(Closed closed) {
        return house.within(HOUSE, () -> accounts.able(HOUSE, Action.READ_CASES)).stream()
                .filter(each -> closed.keepers().contains(each.id()))
                .count();
    }
}
