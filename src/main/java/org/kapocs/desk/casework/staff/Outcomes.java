package org.kapocs.desk.casework.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceQuery;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** The outcomes of needs as a form lets one choose them. */
@Component
class Outcomes {
    private static final String OURSELVES = "OURSELVES";
    private static final String SERVICE = "SERVICE";

    private final Directory directory;
    private final List<CasePart> parts;
    private final Messages messages;

    Outcomes(Directory directory, List<CasePart> parts, Messages messages) {
        this.directory = directory;
        this.parts = parts;
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

    /** Fills in the service that says it helped with a need; of one that was asked only that it is this one, if any. */
    void suggest(Who.Staff who, Case file, Form form) {
        parts.forEach(part -> part.asked(who, file).forEach((need, service) -> form.with("service-" + need, service)));
        parts.forEach(part -> part.helped(who, file)
                .forEach((need, service) -> form.with("need-" + need, SERVICE).with("service-" + need, service)));
    }

    /** Services that answer the topic of each need, and the one that stands in the form, by the need's id. */
    Map<String, List<Choice>> services(List<CaseNeed> needs, Form form, Language reader) {
        var services = new HashMap<String, List<Choice>>();
        for (CaseNeed each : needs) {
            var query = ServiceQuery.in(reader).about(each.need().voiced().topic());
            var choices = new ArrayList<>(directory.find(query).services().stream()
                    .map(found -> new Choice(found.id().toString(), found.name().text() + " – " + found.organization()))
                    .toList());
            UUID chosen = form.idOrNull("service-" + each.need().id());
            if (chosen != null
                    && choices.stream().noneMatch(choice -> choice.value().equals(chosen.toString()))) {
                directory
                        .namesOf(List.of(chosen), reader)
                        .forEach((id, name) -> choices.addFirst(new Choice(id.toString(), name)));
            }
            services.put(each.need().id().toString(), choices);
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
