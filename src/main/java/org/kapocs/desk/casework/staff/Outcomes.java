package org.kapocs.desk.casework.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceQuery;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Choice;
import org.springframework.stereotype.Component;

/** The outcomes of needs as a form lets one choose them. */
@Component
class Outcomes {
    private static final String OURSELVES = "OURSELVES";
    private static final String SERVICE = "SERVICE";

    private final Directory directory;
    private final Messages messages;

    Outcomes(Directory directory, Messages messages) {
        this.directory = directory;
        this.messages = messages;
    }

    List<Choice> choices(Language reader) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(OURSELVES, messages.text(reader, "casework.outcome.OURSELVES")));
        choices.add(new Choice(SERVICE, messages.text(reader, "casework.outcome.SERVICE")));
        for (UnmetReason reason : UnmetReason.values()) {
            String why = messages.text(reader, "unmet." + reason.name());
            choices.add(new Choice(reason.name(), messages.text(reader, "casework.outcome.unmet", "reason", why)));
        }
        return choices;
    }

    /** Services that answer the topic of each need, by the need's id. */
    Map<String, List<Choice>> services(List<CaseNeed> needs, Language reader) {
        var services = new HashMap<String, List<Choice>>();
        for (CaseNeed each : needs) {
            var query = ServiceQuery.in(reader).about(each.need().voiced().topic());
            services.put(
                    each.need().id().toString(),
                    directory.find(query).services().stream()
                            .map(found -> new Choice(
                                    found.id().toString(), found.name().text() + " – " + found.organization()))
                            .toList());
        }
        return services;
    }

    /** What was chosen for these needs; needs for which nothing usable was chosen are left out and told as errors. */
    Map<UUID, Outcome> chosen(List<CaseNeed> needs, Form form, Map<String, String> errors) {
        var chosen = new HashMap<UUID, Outcome>();
        for (CaseNeed each : needs) {
            UUID need = each.need().id();
            UUID service = form.idOrNull("service-" + need);
            switch (form.text("need-" + need)) {
                case OURSELVES -> chosen.put(need, new Outcome.Answered(null));
                case SERVICE -> {
                    if (service == null) {
                        errors.put("service-" + need, "casework.error.service");
                    } else {
                        chosen.put(need, new Outcome.Answered(service));
                    }
                }
                default ->
                    form.one(UnmetReason.class, "need-" + need)
                            .ifPresentOrElse(
                                    reason -> chosen.put(need, new Outcome.Unmet(reason)),
                                    () -> errors.put("need-" + need, "casework.error.outcome"));
            }
        }
        return chosen;
    }
}
