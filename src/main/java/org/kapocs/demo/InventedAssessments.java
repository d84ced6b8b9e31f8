package org.kapocs.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kapocs.desk.assessment.Assessments;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.facts.form.Filling;
import org.kapocs.facts.form.FormVersion;
import org.kapocs.facts.form.Forms;
import org.kapocs.facts.form.Item;
import org.kapocs.facts.form.Tongues;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.HouseClock;

/** Some of the invented clients were asked how they live, one of them twice. */
final class InventedAssessments {
    private static final Tongues NOBODY = new Tongues("", "");
    private static final int CASES = 3;

    private final Assessments assessments;
    private final Forms forms;
    private final CaseList cases;
    private final Instant now;

    InventedAssessments(Assessments assessments, Forms forms, CaseList cases, Instant now) {
        this.assessments = assessments;
        this.forms = forms;
        this.cases = cases;
        this.now = now;
    }

    /** In the open cases of this officer. */
    void of(Who.Staff officer) {
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        List<CaseLine> open =
                Standing.as(officer, () -> cases.find(officer, mine)).lines();
        UUID form = Standing.as(officer, forms::offered).stream()
                .filter(each -> each.key().equals("integration"))
                .map(FormVersion::id)
                .findFirst()
                .orElseThrow();
        for (int n = 0; n < Math.min(CASES, open.size()); n++) {
            int worse = n;
            CaseLine line = open.get(n);
            at(line, 3, () -> asked(officer, line, form, worse + 1, false));
            if (n == 0) {
                at(line, 60, () -> asked(officer, line, form, worse + 1, true));
            }
        }
    }

    private void at(CaseLine line, int days, Runnable work) {
        Instant wished = line.openedAt().plus(Duration.ofDays(days));
        HouseClock.at(wished.isBefore(now) ? wished : now, () -> {
            work.run();
            return line;
        });
    }

    private void asked(Who.Staff officer, CaseLine line, UUID form, int shift, boolean better) {
        String key = InventedServices.id(
                        "assessment " + line.number() + (better ? " again" : " first") + officer.account())
                .toString();
        String language = line.client() == null ? "hu" : line.client().language();
        Standing.as(officer, () -> {
            UUID id = assessments.begin(officer, line.id(), form, language == null ? "hu" : language, key);
            boolean fresh = assessments.ofCase(officer, line.id()).stream()
                    .anyMatch(each -> each.id().equals(id) && each.draft() && each.version() == 1);
            if (fresh) {
                Filling filling = assessments.open(officer, line.id(), id).filling();
                for (int page = 0; page < filling.pages(); page++) {
                    answer(filling, page, shift, better);
                }
                assessments.save(officer, line.id(), id, 1, 0, filling, "");
                assessments.finish(officer, line.id(), id, 2, false);
            }
        });
    }

    /** Twice, for what an answer brings up. */
    private static void answer(Filling filling, int page, int shift, boolean better) {
        for (int round = 0; round < 2; round++) {
            List<Item.Ask> asks = filling.page(page, NOBODY).stream()
                    .filter(Item.Ask.class::isInstance)
                    .map(Item.Ask.class::cast)
                    .toList();
            Set<String> shown = new HashSet<>();
            asks.forEach(ask -> shown.add(ask.key()));
            filling.answer(
                    page,
                    key -> asks.stream()
                            .filter(ask -> ask.key().equals(key))
                            .flatMap(ask -> said(ask, shift, better).stream())
                            .toList(),
                    shown);
        }
    }

    /** The first choices of a list are the better ones. */
    private static List<String> said(Item.Ask ask, int shift, boolean better) {
        return switch (ask.type()) {
            case SELECT_ONE, SELECT_MULTIPLE -> {
                int usual = Math.floorMod(
                        ask.key().length() + shift, Math.max(1, ask.options().size() - 1));
                yield List.of(ask.options().get(better ? usual / 2 : usual).value());
            }
            case INTEGER -> List.of(ask.key().endsWith(".age") ? "8" : "2");
            case ACKNOWLEDGE -> List.of("OK");
            default -> List.of();
        };
    }
}
