package org.kapocs.desk.referral.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.referral.AnswerTime;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** How soon services answer. */
public record AnswerTimesPage(List<AnswerTime> times) implements Page {

    public String days(Frame frame, @Nullable Double days) {
        return days == null ? "—" : frame.text("referral.times.days", "days", days);
    }
}
