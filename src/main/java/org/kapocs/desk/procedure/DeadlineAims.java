package org.kapocs.desk.procedure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.task.Aims;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Entry;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.springframework.stereotype.Component;

/** A task can serve a deadline of the case. */
@Component
class DeadlineAims implements Aims {
    private final ProcedureRows rows;
    private final Catalogue catalogue;
    private final Messages messages;
    private final Languages languages;

    DeadlineAims(ProcedureRows rows, Catalogue catalogue, Messages messages, Languages languages) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    public Map<UUID, String> of(Who.Staff who, UUID caseFile) {
        Progress progress = rows.of(who, caseFile);
        Map<String, Entry> entries =
                catalogue.of(progress.terms().stream().map(Progress.Term::code).collect(Collectors.toSet()));
        var aims = new LinkedHashMap<UUID, String>();
        for (Progress.Term term : progress.terms()) {
            Entry entry = entries.get(term.code());
            if (entry != null) {
                entry.facts().deadlines().stream()
                        .filter(law -> law.key().equals(term.deadline()))
                        .forEach(law -> aims.put(
                                term.id(),
                                messages.text(languages.house(), entry.matter().nameKey()) + " – "
                                        + entry.facts()
                                                .deadline(law, languages.house().tag())
                                                .text()));
            }
        }
        return aims;
    }
}
