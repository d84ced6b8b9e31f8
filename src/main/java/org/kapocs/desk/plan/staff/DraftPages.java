package org.kapocs.desk.plan.staff;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.plan.Plan;
import org.kapocs.desk.plan.PlanChange;
import org.kapocs.desk.plan.Plans;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.language.Unlike;
import org.kapocs.shared.web.Choice;
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

/** Drafting a plan: the first, or a new version that begins with what holds now. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/{id}/plan/draft")
class DraftPages {
    /** No more than can be talked about at one time. */
    private static final int BEGUN = 6;

    private final Plans plans;
    private final Cases cases;
    private final CaseTitles titles;
    private final Languages languages;
    private final Messages messages;

    DraftPages(Plans plans, Cases cases, CaseTitles titles, Languages languages, Messages messages) {
        this.plans = plans;
        this.cases = cases;
        this.titles = titles;
        this.languages = languages;
        this.messages = messages;
    }

    @GetMapping
    Reply form(@PathVariable UUID id, Who.Staff who, Language language) {
        List<Plan> all = plans.ofCase(who, id);
        LocalDate usual = plans.usualReview(who);
        Optional<Plan> draft = all.stream().filter(Plan::draft).findFirst();
        Typed typed = draft.map(plan -> Typed.of(plan, plan.reviewOn()))
                .or(() -> all.stream().filter(Plan::current).findFirst().map(plan -> Typed.of(plan, usual)))
                .orElseGet(() -> begun(who, id, usual, language));
        typed.form().with("once", UUID.randomUUID());
        return page(who, id, typed, draft.orElse(null), null, null, Map.of(), language);
    }

    @PostMapping
    Reply save(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var typed = new Typed(sent);
        typed.name();
        typed.instead();
        UUID draft = typed.form().idOrNull("draft");
        Map<String, String> stale = typed.stale();
        if (!stale.isEmpty()) {
            return page(who, id, typed, draft(who, id, draft), null, null, stale, language);
        }
        if (!typed.form().has("sure")
                && typed.unlike(languages.open(), language).isPresent()) {
            return page(who, id, typed, draft(who, id, draft), null, null, Unlike.ASKED, language);
        }
        try {
            if (draft == null) {
                plans.draft(who, id, typed.outline(), typed.text("once"));
            } else if (plans.revise(who, id, draft, typed.version(), typed.outline())
                    instanceof PlanChange.Outdated outdated) {
                return page(who, id, typed, outdated.saved(), outdated.saved(), null, Map.of(), language);
            }
            return typed.step()
                    .map(line -> new SeeOther(
                            "/staff/cases/" + id + "/tasks/new?plan=yes&doer=CLIENT&serves=" + line,
                            "plan.done.drafted"))
                    .orElseGet(() -> new SeeOther("/staff/cases/" + id + "/plan", "plan.done.drafted"));
        } catch (Problem.Invalid invalid) {
            return page(who, id, typed, draft(who, id, draft), null, null, invalid.fields(), language);
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return page(who, id, typed, draft(who, id, draft), null, notNow.key(), Map.of(), language);
        }
    }

    /** A first plan begins with the open needs of the case, the most urgent first. */
    private Typed begun(Who.Staff who, UUID id, LocalDate review, Language reader) {
        String spoken = spoken(who, id, reader);
        Optional<Language> theirs = languages.of(spoken);
        List<String> topics = cases.needs(who, id).stream()
                .map(CaseNeed::need)
                .filter(need -> need.state() == NeedState.OPEN)
                .sorted(Comparator.comparing((Need need) -> need.voiced().urgency())
                        .reversed())
                .map(need -> "topic." + need.voiced().topic())
                .distinct()
                .limit(BEGUN)
                .toList();
        Typed typed = Typed.empty(spoken, review);
        for (String topic : topics) {
            typed.goal(
                    messages.text(reader, topic),
                    theirs.map(language -> messages.text(language, topic)).orElse(""));
        }
        return typed;
    }

    /** None where it is no draft any more: what was typed for it begins the next version then. */
    private @Nullable Plan draft(Who.Staff who, UUID id, @Nullable UUID draft) {
        return plans.ofCase(who, id).stream()
                .filter(plan -> plan.draft() && plan.id().equals(draft))
                .findFirst()
                .orElse(null);
    }

    private String spoken(Who.Staff who, UUID id, Language reader) {
        return Optional.ofNullable(titles.of(who, Set.of(id)).get(id))
                .flatMap(CaseTitles.Title::language)
                .orElse(reader.tag());
    }

    private DraftPage page(
            Who.Staff who,
            UUID id,
            Typed typed,
            @Nullable Plan draft,
            @Nullable Plan saved,
            @Nullable String problem,
            Map<String, String> errors,
            Language reader) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        var title = titles.of(who, Set.of(id)).get(id);
        return new DraftPage(
                id,
                title == null ? file.number() : title.label(),
                draft == null ? null : draft.id(),
                saved != null
                        ? saved.version()
                        : typed.form().has("version") ? typed.version() : draft == null ? 0 : draft.version(),
                typed.text("once"),
                typed,
                Spoken.sorted(Spoken.TAGS, reader).stream()
                        .map(tag -> new Choice(tag, Spoken.name(tag, reader)))
                        .toList(),
                saved,
                problem,
                errors);
    }
}
