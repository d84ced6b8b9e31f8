package org.kapocs.facts.information.open;

import java.util.List;
import org.kapocs.facts.directory.TopicPart;
import org.kapocs.facts.information.Reading;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/** Who looks for a service can read first what there is to know. */
@Component
class PagesOfTopic implements TopicPart {
    private final Reading reading;

    PagesOfTopic(Reading reading) {
        this.reading = reading;
    }

    @Override
    public List<Piece> about(Topic topic, Language reader) {
        List<Reading.Titled> pages = reading.about(topic.code(), reader);
        return pages.isEmpty() ? List.of() : List.of(new PagesPiece(pages));
    }
}
