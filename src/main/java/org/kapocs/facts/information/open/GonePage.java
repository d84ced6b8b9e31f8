package org.kapocs.facts.information.open;

import java.time.LocalDate;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.web.OpenPage;

/** Instead of a page that was taken down: where to look, and whom to ask. */
public record GonePage(Topic topic, LocalDate on) implements OpenPage {

    public boolean dangerous() {
        return InformationPage.dangerous(topic);
    }

    @Override
    public int status() {
        return 410;
    }
}
