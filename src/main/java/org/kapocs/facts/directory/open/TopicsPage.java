package org.kapocs.facts.directory.open;

import java.util.List;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.web.OpenPage;

/** All needs, in two levels. */
public record TopicsPage(List<Group> groups) implements OpenPage {

    /** A topic and what is below it. */
    public record Group(Topic topic, List<Topic> below) {}
}
