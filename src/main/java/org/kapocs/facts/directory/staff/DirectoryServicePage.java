package org.kapocs.facts.directory.staff;

import java.util.List;
import org.kapocs.facts.directory.Directory.Said;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.web.Page;

/** A service as staff see it, in all its languages. */
public record DirectoryServicePage(ServiceCard service, List<Said> texts, List<Topic> topics, boolean editor)
        implements Page {}
