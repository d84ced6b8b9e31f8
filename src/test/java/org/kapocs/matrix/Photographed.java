package org.kapocs.matrix;

import java.util.List;
import java.util.UUID;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.SentFile;

/** A photo that the newcomer of a story sends without a word. */
record Photographed(Contacts contacts, Enclosures enclosures) {
    void in(Story story) {
        var newcomer = new Who.CodeHolder(story.id("contact"));
        var photo = enclosures.look(List.of(new SentFile("x.jpg", Scanned.picture(), false)));
        UUID sent = Standing.as(newcomer, () -> {
            contacts.write(newcomer, UUID.randomUUID().toString(), "en", "", photo.fit());
            var said = contacts.get(newcomer, newcomer.contact(), Purpose.OWN_FILE);
            return enclosures.of(newcomer, said.withFiles()).getFirst().id();
        });
        story.ids().put("attachment", sent);
        Who.Staff officer = story.officer();
        Standing.as(officer, () -> contacts.get(officer, newcomer.contact(), Purpose.CASEWORK));
    }
}
