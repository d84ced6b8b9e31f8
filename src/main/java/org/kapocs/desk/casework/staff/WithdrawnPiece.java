package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Withdrawn;
import org.kapocs.shared.privacy.Sharing;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/** Which consents clients of the reader took back and the reader has not seen yet, where their day begins. */
public record WithdrawnPiece(List<Line> lines) implements Piece {
    private static final int UNFOLDED = 2;

    /** @param title the number of the case, and how the client is addressed */
    public record Line(Withdrawn withdrawn, String title) {
        public String recipient() {
            return withdrawn.consent().given().recipient().name();
        }

        /** What the recipient was to see. */
        public String sections(Frame frame) {
            return withdrawn.consent().given().sections().stream()
                    .sorted()
                    .map(section -> frame.text(section.nameKey()))
                    .collect(Collectors.joining(", "));
        }

        public String when(Frame frame) {
            return frame.dateTime(Objects.requireNonNull(withdrawn.consent().withdrawnAt()));
        }

        /** Whether they wrote more than a day can begin with. */
        public boolean folded() {
            return withdrawn.said().size() > UNFOLDED;
        }

        /** The message that says what ended with it. */
        public String endedKey() {
            if (withdrawn.kept()) {
                return "casework.withdrawn.ended.KEPT";
            }
            Sharing.Use ended = withdrawn.ended();
            return "casework.withdrawn.ended." + (ended == null ? "NOTHING" : ended.name());
        }

        /** Where its receipt stands. */
        public String address() {
            return "/staff/cases/" + withdrawn.file() + "/consents/"
                    + withdrawn.consent().id();
        }
    }
}
