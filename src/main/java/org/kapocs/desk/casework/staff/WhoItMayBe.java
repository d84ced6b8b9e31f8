package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.UUID;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Found;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Whom one may know already of those who are typed, or who wrote: by a name, or by how they are reached alone. */
@Component
class WhoItMayBe {
    private final Clients clients;
    private final CasesOfAlike theirs;

    WhoItMayBe(Clients clients, CasesOfAlike theirs) {
        this.clients = clients;
        this.theirs = theirs;
    }

    /** What is wrong with the rest of the form is no matter here; nothing is asked where nothing stands in it. */
    AlikePage of(Who.Staff who, Form form) {
        UUID contact = form.idOrNull("contact");
        var fields = new PersonForm(form);
        List<Reach> reach = fields.ways();
        Person person = fields.called();
        if (person == null && reach.isEmpty()) {
            return AlikePage.NOBODY;
        }
        Found found = clients.likely(who, contact, person, reach);
        return new AlikePage(found, theirs.of(who, found), contact != null);
    }
}
