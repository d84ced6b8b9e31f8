package org.kapocs.facts.matter.staff;

import java.time.LocalDate;
import java.util.List;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.matter.View;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * The catalogue of official business, or what was looked for in it.
 *
 * @param topic to which it is narrowed; empty for all
 * @param due how many are to be checked again
 */
public record CataloguePage(
        ListHead head, View view, String topic, List<Choice> topics, List<Entry> entries, int due, LocalDate today)
        implements Page {

    /** The address of one of its views. */
    public String address(View each) {
        return head.path() + "?view=" + each.name();
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return topic.isEmpty() ? List.of() : List.of(frame.text("topic." + topic));
    }
}
