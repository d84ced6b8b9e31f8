package org.kapocs.desk.consult.staff;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** A time of day as the reader's language writes it, with the day of the week. */
@Component
class Moments {
    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    String said(Instant at, Language reader) {
        DateFormat format = DateFormat.getInstanceForSkeleton("EEEMMMdjm", reader.locale());
        format.setTimeZone(TimeZone.getTimeZone(clock.getZone().getId()));
        return format.format(Date.from(at));
    }
}
