package org.kapocs.desk.duplicate.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.duplicate.Duplicates;
import org.kapocs.desk.duplicate.Pair;
import org.kapocs.desk.duplicate.PairState;
import org.kapocs.facts.client.Clients;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records that may be one person's, and what was decided about them. */
@Controller
@ForStaff(Action.READ_CASES)
class PairsPages {
    private final Duplicates duplicates;
    private final Clients clients;

    PairsPages(Duplicates duplicates, Clients clients) {
        this.duplicates = duplicates;
        this.clients = clients;
    }

    @GetMapping("/staff/duplicates")
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        var form = new Form(sent);
        PairState state = form.one(PairState.class, "state").orElse(PairState.PROPOSED);
        List<Pair> found = duplicates.list(who, state, after(form.text("after")).orElse(null));
        boolean more = found.size() > Duplicates.LINES;
        List<Pair> shown = more ? found.subList(0, Duplicates.LINES) : found;
        Set<UUID> people = shown.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .collect(Collectors.toSet());
        return new PairsPage(state, shown, clients.namesOf(who, people), more ? next(state, shown.getLast()) : null);
    }

    private static String next(PairState state, Pair last) {
        return "/staff/duplicates?state=" + state + "&after=" + last.points() + "_" + last.one() + "_" + last.other();
    }

    /** The place in the list; what is none is the beginning. */
    private static Optional<Duplicates.After> after(String written) {
        String[] parts = written.split("_");
        try {
            return parts.length == 3
                    ? Optional.of(new Duplicates.After(
                            Integer.parseInt(parts[0]), UUID.fromString(parts[1]), UUID.fromString(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
