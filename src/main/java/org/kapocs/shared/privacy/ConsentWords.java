package org.kapocs.shared.privacy;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.TimeZone;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.privacy.ConsentReceipt.Line;
import org.springframework.stereotype.Component;

/** The words of consents, in any language of the house: a client reads theirs, whoever sits opposite reads another. */
@Component
public class ConsentWords {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private final Messages messages;
    private final ZoneId zone;

    ConsentWords(Messages messages, java.time.Clock clock) {
        this.messages = messages;
        this.zone = clock.getZone();
    }

    /** The text that is agreed to, of the version that the purpose has now. */
    public String text(
            ConsentPurpose purpose, String recipient, Collection<Section> sections, LocalDate until, Language in) {
        return text(purpose, purpose.version(), recipient, sections, until, in);
    }

    private String text(
            ConsentPurpose purpose,
            int version,
            String recipient,
            Collection<Section> sections,
            LocalDate until,
            Language in) {
        return messages.text(
                in,
                purpose.textKey(version),
                "recipient",
                FIRST_STRONG_ISOLATE + recipient + POP_ISOLATE,
                "sections",
                list(sections, in).toLowerCase(in.locale().toLocale()),
                "until",
                date(until, in));
    }

    /** The receipt of a consent, in the version of the text that was agreed to. */
    public ConsentReceipt receipt(Consent consent, Language in) {
        GivenConsent given = consent.given();
        var lines = new ArrayList<Line>();
        lines.add(line("recipient", given.recipient().name(), in));
        lines.add(line("sections", list(given.sections(), in), in));
        lines.add(line("period", date(given.from(), in) + " – " + date(given.until(), in), in));
        String how = messages.text(in, "privacy.how." + given.how().name());
        lines.add(line("how", how, in));
        if (given.interpreter()) {
            lines.add(line("interpreter", messages.text(in, "privacy.receipt.yes"), in));
        }
        lines.add(line("given", date(consent.givenAt(), in), in));
        Instant withdrawn = consent.withdrawnAt();
        if (withdrawn != null) {
            lines.add(line("withdrawn", date(withdrawn, in), in));
        }
        return new ConsentReceipt(
                in,
                messages.text(in, "privacy.receipt.title"),
                text(given.purpose(), given.version(), given.recipient().name(), given.sections(), given.until(), in),
                List.copyOf(lines),
                messages.text(in, "privacy.receipt.keep"));
    }

    private Line line(String name, String value, Language in) {
        return new Line(messages.text(in, "privacy.receipt." + name), value);
    }

    private String list(Collection<Section> sections, Language in) {
        return ListFormatter.getInstance(in.locale())
                .format(sections.stream()
                        .sorted()
                        .map(section -> messages.text(in, section.nameKey()))
                        .toList());
    }

    private String date(Instant at, Language in) {
        return date(at.atZone(zone).toLocalDate(), in);
    }

    private static String date(LocalDate day, Language in) {
        var format = DateFormat.getDateInstance(DateFormat.LONG, in.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
