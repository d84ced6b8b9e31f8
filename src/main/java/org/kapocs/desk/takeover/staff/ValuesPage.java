package org.kapocs.desk.takeover.staff;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.takeover.Field;
import org.kapocs.desk.takeover.Readings;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/** What stands in a list and means nothing to the house yet. */
public record ValuesPage(Takeover about, List<Readings.Unknown> unknown, Map<Field, List<Choice>> choices)
        implements Page {
    public String address() {
        return "/staff/takeovers/" + about.id();
    }

    public List<Choice> choices(Field field) {
        return choices.getOrDefault(field, List.of());
    }
}
