package org.kapocs.desk.consult.open;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/**
 * Which experts were asked, in the newcomer's own file. Nothing of what colleagues wrote to each other is in it, nor in
 * which field: somebody else may look over their shoulder.
 */
public record OwnConsultations(List<Own> asked) implements Piece {

    /**
     * That an organization was asked.
     *
     * @param sections what it could see; empty when only the question
     * @param basis why, where the client agreed or the law allows it; null within one organization
     * @param open whether it can see it now
     * @param way how far it has come: {@code waits}, {@code answered} or {@code over}
     */
    public record Own(
            UUID id,
            String organization,
            Instant at,
            Set<Section> sections,
            @Nullable LegalBasis basis,
            boolean open,
            String way) {

        static Own of(Consultation asked) {
            String way = asked.answeredAt() != null ? "answered" : asked.waits() ? "waits" : "over";
            return new Own(
                    asked.id(),
                    asked.to().name(),
                    asked.askedAt(),
                    asked.sections(),
                    asked.basis(),
                    asked.waits() && !asked.sections().isEmpty(),
                    way);
        }
    }

    public String sections(Frame frame, Own own) {
        return frame.list(own.sections().stream()
                .sorted()
                .map(Section::nameKey)
                .map(frame::text)
                .toList());
    }
}
