package org.kapocs.desk.rights.open;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.rights.Request;
import org.kapocs.desk.rights.Requests;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** The way from a newcomer's own file to what they can ask of what is kept of them, and what they asked. */
@Component
class RightsInFile implements FilePart {
    private final Requests requests;

    RightsInFile(Requests requests) {
        this.requests = requests;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        long waiting = requests.own(who).stream().filter(Request::waits).count();
        return new Added(List.of(new OwnRights(waiting)), List.of(), Map.of());
    }
}
