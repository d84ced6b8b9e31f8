package org.kapocs.desk.satisfaction.staff;

import java.util.List;
import java.util.stream.Stream;
import org.kapocs.desk.satisfaction.Ways;
import org.kapocs.facts.client.Reach;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/**
 * Whether to ask the client by a letter, and at which address.
 *
 * @param chosen the address that is chosen; empty for no letter
 */
public record AskPiece(Ways ways, String chosen) implements Piece {
    static final String FIELD = "ask-client";

    /** Each address, with what is to be minded there, and no letter at all. */
    public List<Choice> choices(Frame frame) {
        Stream<Choice> addresses = ways.all().stream().map(each -> choice(frame, each));
        return Stream.concat(addresses, Stream.of(new Choice("", frame.text("satisfaction.ask.none"))))
                .toList();
    }

    private static Choice choice(Frame frame, Reach reach) {
        String label = frame.text("satisfaction.ask.to", "address", "\u2068" + reach.value() + "\u2069");
        return reach.safe().isEmpty()
                ? new Choice(reach.value(), label)
                : new Choice(
                        reach.value(),
                        label,
                        frame.text("satisfaction.ask.mind", "what", "\u2068" + reach.safe() + "\u2069"));
    }
}
