package org.kapocs.facts.directory;

import java.util.List;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Piece;

/** What another room has to tell the public about a need, before the services that answer it. */
public interface TopicPart {

    /** What this reader is told; nothing when there is nothing to tell. */
    List<Piece> about(Topic topic, Language reader);
}
