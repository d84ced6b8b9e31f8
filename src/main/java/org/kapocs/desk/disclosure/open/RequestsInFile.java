package org.kapocs.desk.disclosure.open;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.disclosure.Disclosures;
import org.kapocs.desk.disclosure.Request;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** Tells newcomers in their own file that an authority asked about them, unless the law forbids it yet. */
@Component
class RequestsInFile implements FilePart {
    private final Disclosures disclosures;

    RequestsInFile(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        List<Request> requests = disclosures.own(who);
        return requests.isEmpty()
                ? Added.NOTHING
                : new Added(
                        List.of(new OwnRequests(
                                requests.stream().map(OwnRequests.Line::of).toList())),
                        requests.stream()
                                .map(request -> new Subject("disclosure", request.id()))
                                .toList(),
                        Map.of());
    }
}
