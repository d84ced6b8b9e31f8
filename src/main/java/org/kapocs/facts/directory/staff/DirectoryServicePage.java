package org.kapocs.facts.directory.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.directory.Directory.Said;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.directory.Upkeep.Why;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * A service as staff see it, in all its languages.
 *
 * @param merged names of the services instead of which this one is shown
 * @param why it does not work, if staff said so
 */
public record DirectoryServicePage(
        ServiceCard service,
        List<Said> texts,
        List<Topic> topics,
        Map<UUID, String> merged,
        Optional<Why> why,
        boolean editor)
        implements Page {

    public List<Choice> reasons(Frame frame) {
        return List.of(Why.values()).stream()
                .map(why -> new Choice(why.name(), frame.text("directory.why." + why)))
                .toList();
    }
}
