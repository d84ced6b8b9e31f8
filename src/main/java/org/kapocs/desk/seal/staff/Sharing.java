package org.kapocs.desk.seal.staff;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.seal.Housemate;
import org.kapocs.facts.client.Covering;
import org.kapocs.facts.client.Kin;
import org.kapocs.shared.web.Frame;

/** What is said of somebody of the household of whoever is in danger. */
final class Sharing {
    private Sharing() {}

    /** What they are to the client, what they share with them, and who answers for an open case of theirs. */
    static String said(Frame frame, Housemate mate, Map<UUID, String> names) {
        var said = new ArrayList<String>();
        Kin.One one = mate.one();
        if (one.relation() != null) {
            said.add(frame.text((one.ended() ? "client.relation.was." : "client.relation.") + one.relation()));
        }
        if (one.apart() != null) {
            said.add(frame.text("seal.apart.since", "date", one.apart().said(frame)));
        }
        said.add(
                mate.shared().isEmpty()
                        ? frame.text("seal.along.nothing")
                        : frame.text("seal.along.shared", "what", shared(frame, mate)));
        if (!mate.answering().isEmpty()) {
            said.add(frame.text(
                    "seal.along.answering",
                    "names",
                    mate.answering().stream()
                            .map(each -> names.getOrDefault(each, "—"))
                            .collect(Collectors.joining(", "))));
        }
        return String.join(" · ", said);
    }

    /** By what they are reached as the client is. */
    static String shared(Frame frame, Housemate mate) {
        return mate.shared().stream()
                .map(each ->
                        frame.text(each.equals(Covering.DISTRICT) ? "seal.along.district" : "client.reach." + each))
                .collect(Collectors.joining(", "));
    }
}
