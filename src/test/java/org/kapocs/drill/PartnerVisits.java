package org.kapocs.drill;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A partner who answers the referrals that wait: accepts each, starts, and tells a few times how it goes. */
final class PartnerVisits {
    private static final int TELLS = 8;
    private static final int LINKS_EACH = 20;

    private final Iterator<String> links;
    private String link = "";
    private String visit = "";
    private int said;

    private PartnerVisits(List<String> links) {
        this.links = links.iterator();
    }

    /** With links as letters would have brought them, to every referral that waits in this database. */
    static PartnerVisits of(RunningHouse house) throws SQLException {
        var links = new ArrayList<String>();
        try (Connection connection = house.database();
                var link = connection.prepareStatement("""
                        insert into referral.link (id, referral, token_hash, letter_key, made_at, expires_at)
                        select gen_random_uuid(), id, sha256(convert_to(? || id, 'UTF8')), 'drill', now(),
                               now() + interval '1 day'
                        from referral.referral where state in ('REQUESTED', 'RECEIVED') order by id
                        returning referral""")) {
            for (int n = 0; n < LINKS_EACH; n++) {
                String begin = "drill" + n + "-";
                link.setString(1, begin);
                try (var rows = link.executeQuery()) {
                    while (rows.next()) {
                        links.add(begin + rows.getString(1));
                    }
                }
            }
        }
        return new PartnerVisits(links);
    }

    /** The next thing this partner has to say. Whether it was confirmed. */
    boolean writes(Writer writer, String once) throws IOException, InterruptedException {
        if (visit.isEmpty()) {
            open(writer);
        }
        var answer = says(writer, once);
        boolean confirmed = answer.statusCode() == 303
                && answer.headers().firstValue("Location").orElse("").endsWith("?told=true");
        if (confirmed) {
            said++;
        }
        if (said > TELLS || answer.statusCode() == 409) { // or too late: with an earlier link it was said before
            link = "";
            visit = "";
        }
        return confirmed;
    }

    /** A link that was used though no answer came is spent, and who accepts gets another; the next one leads in. */
    private void open(Writer writer) throws IOException, InterruptedException {
        if (link.isEmpty() && !links.hasNext()) {
            throw new IOException("no link is left");
        }
        link = link.isEmpty() ? links.next() : link;
        var answer = writer.postAs("", "/hu/referral/" + link);
        if (answer.statusCode() == 200 || answer.statusCode() == 404) {
            link = "";
        }
        visit = Writer.cookie("kapocs-referral", answer);
        said = 0;
    }

    private HttpResponse<String> says(Writer writer, String once) throws IOException, InterruptedException {
        String[] words = {"message", "Így áll. " + once, "in", "hu", "once", once};
        if (said == 0) {
            return writer.postAs(visit, "/hu/referral/accept", words);
        }
        var report = new ArrayList<>(List.of("report", said == 1 ? "BEGUN" : ""));
        report.addAll(List.of(words));
        return writer.postAs(visit, "/hu/referral/report", report.toArray(String[]::new));
    }
}
