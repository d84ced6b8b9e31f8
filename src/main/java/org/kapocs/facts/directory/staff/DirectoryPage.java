package org.kapocs.facts.directory.staff;

import java.util.List;
import java.util.Optional;
import org.kapocs.facts.directory.ServicesFound;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;
import org.kapocs.shared.web.Piece;

/**
 * Services as staff look for them.
 *
 * @param pieces what waits for an editor elsewhere
 */
public record DirectoryPage(
        String q,
        String topic,
        String speaks,
        boolean inactive,
        List<Topic> topics,
        List<String> languages,
        ServicesFound found,
        Optional<String> next,
        List<Piece> pieces)
        implements Page {

    public List<Choice> topicChoices(Frame frame) {
        return topics.stream()
                .map(each -> new Choice(
                        each.code(), each.parent().map(code -> "– ").orElse("") + frame.text(each.nameKey())))
                .toList();
    }

    public List<Choice> languageChoices(Frame frame) {
        return languages.stream()
                .map(tag -> new Choice(tag, frame.languageName(tag)))
                .toList();
    }
}
