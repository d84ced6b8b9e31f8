package org.kapocs.matrix;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kapocs.desk.papers.DocumentKind;
import org.kapocs.desk.papers.Paper;
import org.kapocs.desk.papers.Papers;
import org.kapocs.desk.papers.ResidenceStatus;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** Papers of a story: an identity document and a residence status. */
record Kept(Papers papers) {

    void in(Story story) {
        story.ids().put("document", document(story));
        var until = LocalDate.of(2091 + story.name().charAt(0) % 8, 3, 14);
        story.ids().put("status", recorded(story, new Paper.Status(ResidenceStatus.TOLERATED, until)));
        // As numbers of their own: a token of chance may have these digits in it, and says nothing of anybody.
        String year = "(?<![0-9A-Za-z])" + until.getYear() + "(?![0-9A-Za-z])";
        String fourteenth = "(?<![0-9A-Za-z])14(?![0-9A-Za-z])";
        Pattern day = Pattern.compile(
                until + "|" + year + "[^0-9<]{1,20}" + fourteenth + "|" + fourteenth + "[^0-9<]{1,20}" + year);
        story.plant(Field.PAPER, new Canary(numberOf(story)), new Canary("" + until.getYear(), day));
    }

    /** Another identity document of this story. */
    UUID document(Story story) {
        return recorded(story, new Paper.Document(DocumentKind.PASSPORT, numberOf(story), "UA", null));
    }

    private static String numberOf(Story story) {
        return "KANARI0" + story.name().toUpperCase(Locale.ROOT) + "77";
    }

    private UUID recorded(Story story, Paper paper) {
        Who.Staff officer = story.officer();
        String once = UUID.randomUUID().toString();
        return Standing.as(
                officer, () -> papers.record(officer, story.id("case"), paper, "matter.permit-renewal", once));
    }
}
