package org.kapocs.facts.directory.staff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.ServicesFound;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.filter.ListHead;
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
        ListHead head,
        String topic,
        String speaks,
        boolean inactive,
        List<Topic> topics,
        List<String> languages,
        ServicesFound found,
        List<Piece> pieces)
        implements Page {

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        return head.wish().from(head.path(), found.after().orElse(null));
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        topic.isEmpty() ? "" : frame.text("topic." + topic),
                        speaks.isEmpty() ? "" : frame.languageName(speaks),
                        inactive ? frame.text("directory.staff.inactive") : "")
                .filter(word -> !word.isEmpty())
                .toList();
    }

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
