package org.kapocs.desk.inbox.staff;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.PartnerDesks;
import org.kapocs.desk.referral.Places;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Page;

/**
 * Where referrals to a service are answered: by a link, or by people with accounts.
 *
 * @param room its places; null where nobody knows
 * @param settable whether the reader may change it
 * @param typed what was chosen and is not kept yet
 */
public record DeskPage(
        PartnerDesks.Standing standing,
        boolean settable,
        Places.@Nullable Room room,
        Form typed,
        Map<String, String> errors)
        implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    /** What stands in the field: what was typed, or what an editor of ours has said. */
    public String free() {
        return typed.has("free") ? typed.text("free") : kept();
    }

    private String kept() {
        return room != null && room.ours() ? Integer.toString(room.free()) : "";
    }

    public List<Choice> offered() {
        return standing.offered().stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
    }

    public String chosen() {
        return settable && typed.has("desk") ? typed.text("desk") : desk();
    }

    /** Whether something is chosen that is not kept yet. */
    public boolean begun() {
        return !free().equals(kept()) || !chosen().equals(desk());
    }

    private String desk() {
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
