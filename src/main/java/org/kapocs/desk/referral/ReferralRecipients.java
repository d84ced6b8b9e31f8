package org.kapocs.desk.referral;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.notification.Letters;
import org.kapocs.shared.privacy.DataSubject;
import org.kapocs.shared.privacy.Recipients;
import org.kapocs.shared.web.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the providers that have seen something of a client. The letter says of which referral, and nothing of whom. */
@Component
class ReferralRecipients implements Recipients {
    private final JdbcClient sql;
    private final Letters letters;
    private final Languages languages;

    ReferralRecipients(JdbcClient sql, Letters letters, Languages languages) {
        this.sql = sql;
        this.letters = letters;
        this.languages = languages;
    }

    private record Told(UUID id, String email, String service, String language) {}

    @Override
    public int tell(Who who, DataSubject whose, Change change) {
        List<Told> all = sql.sql("""
                        select r.id, r.email, r.service_name, r.place_name, r.language from referral.referral r
                        where r.case_file = any(:cases) and exists (select 1 from referral.seen s where s.referral = r.id)
                        order by r.id""")
                .param("cases", whose.cases().toArray(UUID[]::new))
                .query((row, n) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        Addressee.called(row.getString("service_name"), row.getString("place_name")),
                        row.getString("language")))
                .list();
        all.stream().filter(each -> Letter.canBeSentTo(each.email())).forEach(each -> write(who, each, change));
        return all.size();
    }

    private void write(Who who, Told told, Change change) {
        String key = "referral.recipient." + change.name().toLowerCase(Locale.ROOT);
        letters.post(
                who,
                new Letter(
                        told.email(),
                        languages.of(told.language()).orElseGet(languages::house),
                        key + ".subject",
                        key + ".body",
                        Map.of("service", told.service()),
                        // Not by the referral: what waits about it goes when its client is erased.
                        "recipient:" + Ids.next() + ":" + change.name().toLowerCase(Locale.ROOT)));
    }
}
