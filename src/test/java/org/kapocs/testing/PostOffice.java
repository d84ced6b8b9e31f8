package org.kapocs.testing;

import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.regex.Pattern;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person outside does with letters. */
public class PostOffice {
    private static final Pattern LINK = Pattern.compile("http\\S+/(?:referral|satisfaction)/\\S+");

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    PostOffice(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Lets the letters of the invented months go first, so that the next one is ours; at most a minute. */
    public void waitUntilAllAreGone(Page page) {
        for (int tries = 0; waiting() > 0 && tries < 120; tries++) {
            page.waitForTimeout(500);
        }
    }

    private long waiting() {
        return Standing.as(
                new Who.Machine("test"),
                () -> transaction.execute(
                        _ -> sql.sql("select count(*) from notification.letter where state = 'waiting'")
                                .query(Long.class)
                                .single()));
    }

    /** The link that the letter carries, without the marks of direction. */
    public static String linkIn(MimeMessage letter) {
        try {
            var link = LINK.matcher(letter.getContent().toString());
            if (!link.find()) {
                throw new AssertionError("no link in the letter");
            }
            return link.group().replaceAll("\\p{Cf}", "");
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
