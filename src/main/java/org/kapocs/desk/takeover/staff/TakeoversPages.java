package org.kapocs.desk.takeover.staff;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.kapocs.desk.takeover.Takeovers;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.table.Unreadable;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.SentFile;
import org.kapocs.shared.web.SentForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lists that are sent. */
@Controller
@ForStaff(Action.TAKE_OVER_LISTS)
@RequestMapping("/staff/takeovers")
class TakeoversPages {
    private static final int MOST = 20 << 20;

    private final Takeovers takeovers;

    TakeoversPages(Takeovers takeovers) {
        this.takeovers = takeovers;
    }

    @GetMapping
    Reply all(Who.Staff who) {
        return page(who, Map.of());
    }

    @PostMapping
    Reply send(HttpServletRequest request, Who.Staff who) {
        try (var form = SentForm.of(request, SentForm.Room.DESK, MOST, MOST)) {
            if (form.files().isEmpty()) {
                return page(who, Map.of("file", "takeover.error.nofile"));
            }
            SentFile file = form.files().getFirst();
            if (file.noRoom()) {
                throw new Problem.NotYet("web.error.503.text");
            }
            if (file.tooLarge()) {
                return page(who, Map.of("file", "table.unreadable.large"));
            }
            var id =
                    takeovers.send(who, file.name(), file.content(), form.form().text("once"));
            return new SeeOther("/staff/takeovers/" + id + "/reading");
        } catch (Unreadable unreadable) {
            return page(who, Map.of("file", "table.unreadable." + unreadable.reason()));
        }
    }

    private Reply page(Who.Staff who, Map<String, String> errors) {
        return new TakeoversPage(takeovers.latest(who), errors);
    }
}
