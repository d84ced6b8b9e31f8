package org.kapocs.desk.assessment.staff;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.assessment.Assessment;
import org.kapocs.desk.assessment.AssessmentChange;
import org.kapocs.desk.assessment.Assessments;
import org.kapocs.desk.assessment.Opened;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.facts.form.FilledPage;
import org.kapocs.facts.form.Filling;
import org.kapocs.facts.form.Item;
import org.kapocs.facts.form.Tongues;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Filling in, page by page; each page is kept when one goes on from it. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/assessments/{assessment}/fill")
class FillPages {
    /** What can wait until the form is done. */
    private static final Set<String> LATER = Set.of("form.error.empty", "form.error.tick", Item.MISSING);

    private final Assessments assessments;
    private final CaseTitles titles;
    private final Languages languages;

    FillPages(Assessments assessments, CaseTitles titles, Languages languages) {
        this.assessments = assessments;
        this.titles = titles;
        this.languages = languages;
    }

    @GetMapping
    Reply show(
            @PathVariable UUID id,
            @PathVariable UUID assessment,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        Opened opened = assessments.open(who, id, assessment);
        Integer wished = new Form(sent).numberOrNull("page");
        int page = opened.filling().from(wished == null ? opened.about().page() : wished);
        if (page >= opened.filling().pages()) {
            return new SeeOther(address(opened.about()));
        }
        Tongues tongues = tongues(opened.about(), reader);
        FilledPage filled = FilledPage.of(opened.filling(), page, tongues, Form.empty(), Map.of());
        return page(who, opened, page, filled, "", new Form(sent).has("more"), null);
    }

    @PostMapping
    Reply save(
            @PathVariable UUID id,
            @PathVariable UUID assessment,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        var typed = new Form(sent);
        Opened opened = assessments.open(who, id, assessment);
        Filling filling = opened.filling();
        Tongues tongues = tongues(opened.about(), reader);
        int page = Math.clamp(typed.number("page"), 0, filling.pages() - 1);
        int version = typed.number("version");
        String why = typed.text("why");
        if (opened.about().version() != version) {
            return page(who, opened, page, FilledPage.mine(filling, page, tongues, typed), why, false, null);
        }
        Map<String, String> wrong = filling.answer(page, sent(typed), new HashSet<>(typed.all("shown")));
        Next next = next(opened.about(), filling, page, typed, wrong);
        if (next == Next.AGAIN) {
            return page(who, opened, page, FilledPage.of(filling, page, tongues, typed, wrong), why, false, null);
        }
        int to = to(next, filling, page);
        try {
            return switch (assessments.save(
                    who, id, assessment, version, Math.clamp(to, 0, filling.pages()), filling, why)) {
                case AssessmentChange.Outdated outdated ->
                    page(
                            who,
                            outdated.saved(),
                            page,
                            FilledPage.mine(outdated.saved().filling(), page, tongues, typed),
                            why,
                            false,
                            null);
                default -> after(next, opened.about(), filling, to);
            };
        } catch (Problem.Invalid | Problem.Conflict | Problem.Refused notNow) {
            return page(who, opened, page, FilledPage.mine(filling, page, tongues, typed), why, false, notNow.key());
        }
    }

    /** Where one goes from a page. */
    private enum Next {
        AGAIN,
        /** To the same page, which has other questions now. */
        SAME,
        ON,
        BACK,
        LEAVE
    }

    private static Next next(Assessment about, Filling filling, int page, Form typed, Map<String, String> wrong) {
        boolean unfinished =
                !about.done() && (typed.has("leave") || typed.has("back") || typed.has("add") || typed.has("remove"));
        // Whoever leaves half-way need not have answered everything, unless it is done; what is wrong is said all the
        // same.
        if (wrong.values().stream().anyMatch(each -> !(unfinished && LATER.contains(each)))) {
            return Next.AGAIN;
        }
        if (typed.has("add") || typed.has("remove")) {
            filling.add(typed.text("add"));
            filling.remove(typed.text("remove"));
            return Next.SAME;
        }
        if (typed.has("leave") || typed.has("back")) {
            return typed.has("leave") ? Next.LEAVE : Next.BACK;
        }
        Set<String> shown = new HashSet<>(typed.all("shown"));
        FilledPage now = FilledPage.of(filling, page, new Tongues("", ""), typed, wrong);
        return shown.containsAll(now.shown()) ? Next.ON : Next.SAME;
    }

    private static int to(Next next, Filling filling, int page) {
        return switch (next) {
            case ON -> filling.from(page + 1);
            case BACK -> Math.max(0, filling.before(page));
            default -> page;
        };
    }

    private static Reply after(Next next, Assessment about, Filling filling, int to) {
        if (next == Next.LEAVE) {
            return new SeeOther("/staff/cases/" + about.caseFile(), "assessment.done.saved");
        }
        if (to >= filling.pages()) {
            return new SeeOther(address(about));
        }
        return new SeeOther(address(about) + "/fill?page=" + to + (next == Next.SAME ? "&more=1" : ""));
    }

    private static java.util.function.Function<String, java.util.List<String>> sent(Form typed) {
        return typed::all;
    }

    private static Tongues tongues(Assessment about, Language reader) {
        return new Tongues(about.language(), reader.tag());
    }

    private static String address(Assessment about) {
        return "/staff/cases/" + about.caseFile() + "/assessments/" + about.id();
    }

    private Reply page(
            Who.Staff who,
            Opened opened,
            int page,
            FilledPage filled,
            String why,
            boolean more,
            @Nullable String problem) {
        Assessment about = opened.about();
        var title = titles.of(who, Set.of(about.caseFile())).get(about.caseFile());
        return new FillPage(
                title == null ? "" : title.label(),
                about,
                page,
                opened.filling().pages(),
                opened.filling().before(page) < 0,
                filled,
                why,
                opened.filling().form().languages().contains(about.language()),
                opened.filling().form().drafted().contains(about.language())
                        ? languages.of(about.language()).orElse(null)
                        : null,
                more,
                problem);
    }
}
