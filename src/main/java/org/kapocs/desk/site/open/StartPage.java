package org.kapocs.desk.site.open;

import java.util.List;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.web.OpenPage;

/** The first thing a newcomer sees: three doors, and the topics. */
public record StartPage(List<Topic> topics) implements OpenPage {}
