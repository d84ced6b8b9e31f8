package org.kapocs.shared.trail.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Verdict;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.trail.Told;
import org.kapocs.shared.trail.TrailList;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail of one's own organization, on a page and as a file, and the check of the whole. */
@Controller
@ForStaff(Action.READ_AUDIT)
@RequestMapping("/staff/audit")
class AuditPages {
    private final Trail trail;
    private final TrailList list;
    private final Accounts accounts;
    private final AuditFiltered filtered;
    private final SavedFilters filters;
    private final AuditWords words;
    private final AuditSheet sheet;
    private final Exports exports;

    AuditPages(
            Trail trail,
            TrailList list,
            Accounts accounts,
            AuditFiltered filtered,
            SavedFilters filters,
            AuditWords words,
            AuditSheet sheet,
            Exports exports) {
        this.trail = trail;
        this.list = list;
        this.accounts = accounts;
        this.filtered = filtered;
        this.filters = filters;
        this.words = words;
        this.sheet = sheet;
        this.exports = exports;
    }

    @GetMapping
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        return page(who, reader, new Form(sent), null);
    }

    @PostMapping("/verify")
    Reply verify(Who.Staff who, Language reader) {
        return page(who, reader, Form.empty(), trail.verify());
    }

    @PostMapping("/sheet")
    @ForStaff(value = Action.READ_AUDIT, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        Taking wanted = Taking.of(form);
        exports.send(who, reader, wanted, sheet.of(who, reader, AuditFiltered.wanted(form), form.text("q")), response);
    }

    private AuditPage page(Who.Staff who, Language reader, Form form, @Nullable Verdict verdict) {
        Wanted wanted = AuditFiltered.wanted(form);
        Sieve.Sieved<Told> found = list.find(who, wanted, form.text("q"), trace -> words.all(trace, reader));
        List<Choice> people = accounts.all(who).stream()
                .map(each -> new Choice(each.id().toString(), each.name()))
                .toList();
        List<Trace> traces = found.lines().stream().map(Told::trace).toList();
        return new AuditPage(
                wanted,
                filters.over(who, filtered, AuditFiltered.wish(wanted, form.text("q"))),
                found,
                traces.stream().collect(Collectors.toMap(Trace::seq, each -> words.did(each, reader))),
                traces.stream().collect(Collectors.toMap(Trace::seq, each -> words.subject(each, reader))),
                people,
                verdict);
    }
}
