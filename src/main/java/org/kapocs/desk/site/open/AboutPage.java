package org.kapocs.desk.site.open;

import java.util.List;
import org.kapocs.shared.web.OpenPage;

/** Who the client point is, and what it is not. */
public record AboutPage() implements OpenPage {
    /** The messages of its paragraphs. */
    public List<String> paragraphs() {
        return List.of(
                "web.about.point", "web.about.not", "web.about.free", "web.about.partners", "web.about.software");
    }
}
