package org.kapocs.desk.rights.staff;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.Erasure;
import org.kapocs.desk.rights.Erasures;
import org.kapocs.desk.rights.Stage;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.sheet.Content;
import org.kapocs.shared.sheet.Sheets;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Approving an erasure that somebody else wants, stopping it, and its proof. */
@Controller
@ForStaff(Action.DECIDE_RIGHTS)
@RequestMapping("/staff/rights/erasures/{id}")
class ErasurePages {
    private final Erasures erasures;
    private final Accounts accounts;
    private final Languages languages;
    private final Sheets sheets;

    ErasurePages(Erasures erasures, Accounts accounts, Languages languages, Sheets sheets) {
        this.erasures = erasures;
        this.accounts = accounts;
        this.languages = languages;
        this.sheets = sheets;
    }

    @GetMapping
    Reply erasure(@PathVariable UUID id, Who.Staff who) {
        return page(who, id, null);
    }

    @PostMapping("/approval")
    @ForStaff(value = Action.DECIDE_RIGHTS, fresh = true)
    Reply approve(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean withoutCopy,
            Who.Staff who) {
        return after(who, id, "rights.done.approved", () -> erasures.approve(who, id, version, withoutCopy));
    }

    @PostMapping("/stop")
    Reply stop(@PathVariable UUID id, @RequestParam int version, Who.Staff who) {
        return after(who, id, "rights.done.stopped", () -> erasures.stop(who, id, version));
    }

    /** The confirmation, in a language that the person reads: nobody knows theirs any more. */
    @GetMapping("/sheet/{format}")
    ResponseEntity<byte[]> confirmation(
            @PathVariable UUID id,
            @PathVariable String format,
            @RequestParam(name = "in", defaultValue = "") String tag,
            Who.Staff who) {
        Erasure erasure = erasures.get(who, id);
        if (erasure.stage() != Stage.DONE) {
            throw new Problem.Missing();
        }
        return sheets.hand(
                who,
                new Content(
                        ErasureSheet.TEMPLATE,
                        new Subject("erasure", id),
                        "T-" + erasure.number(),
                        languages.of(tag).orElseGet(languages::house),
                        words -> ErasureSheet.told(words, erasure)),
                format);
    }

    private Reply after(Who.Staff who, UUID id, String done, Runnable work) {
        try {
            work.run();
            return new SeeOther("/staff/rights/erasures/" + id, done);
        } catch (Problem.Conflict meanwhile) {
            return page(who, id, meanwhile.getMessage());
        } catch (Problem.Refused notNow) {
            return page(who, id, Hindrance.of(notNow));
        }
    }

    private ErasurePage page(Who.Staff who, UUID id, @Nullable String hindrance) {
        Erasure erasure = erasures.get(who, id);
        var people = Stream.of(erasure.proposedBy(), erasure.approvedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new ErasurePage(
                erasure,
                erasures.steps(who, id),
                accounts.namesOf(who, people),
                who.account(),
                erasures.heldBack(who, erasure),
                erasure.canStop() ? erasures.weighed(who, erasure) : null,
                hindrance);
    }
}
