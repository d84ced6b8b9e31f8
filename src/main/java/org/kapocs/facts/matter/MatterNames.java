package org.kapocs.facts.matter;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Named;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.springframework.stereotype.Component;

/** Says in the audit trail which matter it tells of. */
@Component
class MatterNames implements Named {
    private final Matters matters;
    private final Messages messages;
    private final Languages languages;

    MatterNames(Matters matters, Messages messages, Languages languages) {
        this.matters = matters;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    public String kind() {
        return "matter";
    }

    @Override
    public Map<UUID, String> names(Who.Staff who, Collection<UUID> ids) {
        return matters.all().stream()
                .filter(matter -> ids.contains(matter.id()))
                .collect(Collectors.toMap(Matter::id, matter -> messages.text(languages.house(), matter.nameKey())));
    }
}
