package org.kapocs.desk.referral.open;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.kapocs.desk.referral.Shared;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Piece;

/** What a recipient reads after accepting; the same for them and in the caseworker's preview. */
public record SharedPiece(Shared shared) implements Piece {
    public boolean has(Section section) {
        return shared.sections().contains(section);
    }

    /** The date of birth as far as it is known. */
    public String birth(Frame frame, BirthDate birth) {
        Integer month = birth.month();
        Integer day = birth.day();
        if (month != null && day != null) {
            return frame.date(LocalDate.of(birth.year(), month, day));
        }
        var format = DateFormat.getInstanceForSkeleton(
                month == null ? DateFormat.YEAR : DateFormat.YEAR_MONTH,
                frame.language().locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        LocalDate first = LocalDate.of(birth.year(), month == null ? 1 : month, 1);
        return format.format(Date.from(first.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
