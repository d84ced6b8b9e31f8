package org.kapocs.desk.referral.staff;

import java.util.List;
import org.kapocs.desk.referral.PartnerDesks;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * Where referrals to a service are answered: by a link, or by people with accounts.
 *
 * @param settable whether the reader may change it
 */
public record DeskPage(PartnerDesks.Standing standing, boolean settable) implements Page {

    public List<Choice> offered() {
        return standing.offered().stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }

    public String chosen() {
        return standing.desk() == null ? "" : standing.desk().toString();
    }

    /** The name of whose people answer; empty for a link. */
    public String chosenName() {
        return standing.offered().stream()
                .filter(each -> each.id().equals(standing.desk()))
                .map(each -> each.name())
                .findFirst()
                .orElse("");
    }
}
