package org.kapocs.facts.information.open;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapocs.facts.information.Reading.Titled;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/** Pages to read about a topic: in the reader's language first, and then in others, which is said before. */
public record PagesPiece(List<Titled> pages) implements Piece {
    public List<Titled> own(Frame frame) {
        return pages.stream().filter(page -> own(page, frame)).toList();
    }

    /** The rest, by the tag of their language. */
    public Map<String, List<Titled>> others(Frame frame) {
        return pages.stream()
                .filter(page -> !own(page, frame))
                .collect(Collectors.groupingBy(Titled::language, LinkedHashMap::new, Collectors.toList()));
    }

    private static boolean own(Titled page, Frame frame) {
        return page.language().equals(frame.language().tag());
    }
}
