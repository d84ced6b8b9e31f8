package org.kapocs.desk.consult.open;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.consult.Consultation;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** Tells newcomers in their own file which experts were asked and what they could see; who looked is told with it. */
@Component
class ConsultInFile implements FilePart {
    private final Consultations consultations;

    ConsultInFile(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public int order() {
        return 22;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        List<Consultation> asked = consultations.own(who);
        return asked.isEmpty()
                ? Added.NOTHING
                : new Added(
                        List.of(new OwnConsultations(
                                asked.stream().map(OwnConsultations.Own::of).toList())),
                        asked.stream()
                                .map(each -> new Subject("consultation", each.id()))
                                .toList(),
                        Map.of());
    }
}
