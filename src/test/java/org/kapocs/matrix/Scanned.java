package org.kapocs.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.kapocs.desk.document.Card;
import org.kapocs.desk.document.DocumentKind;
import org.kapocs.desk.document.Documents;
import org.kapocs.desk.document.Files;
import org.kapocs.desk.document.Label;
import org.kapocs.desk.document.Sending;
import org.kapocs.desk.document.WhoSees;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** A scan in a story, which its newcomer may open. */
record Scanned(Sending sending, Documents documents) {
    void in(Story story) {
        Who.Staff who = story.officer();
        UUID file = story.id("case");
        var card = new Card(
                new Label(DocumentKind.CONTRACT, "kanariuzenet" + story.name(), null, null), WhoSees.CASE, true);
        var came = (Sending.Came.Kept) Standing.as(
                who,
                () -> sending.add(who, file, card, picture(), UUID.randomUUID().toString()));
        story.ids().put("scan", came.document());
        var kept = Standing.as(who, () -> documents.get(who, file, came.document()));
        story.ids().put("edition", kept.scan().id());
    }

    static byte[] picture() {
        try {
            return Files.jpeg(0x336699);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
