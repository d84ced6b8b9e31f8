package org.kapocs.desk.assessment.staff;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.assessment.Assessment;
import org.kapocs.desk.assessment.AssessmentChange;
import org.kapocs.desk.assessment.Assessments;
import org.kapocs.desk.assessment.Correction;
import org.kapocs.desk.assessment.Corrections;
import org.kapocs.desk.assessment.Opened;
import org.kapocs.desk.assessment.OwnPictures;
import org.kapocs.desk.assessment.Picture;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.form.Tongues;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
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

/** What an assessment came to: reading it, ending it, taking up needs, printing the picture. */
@Controller
@RequestMapping("/staff/cases/{id}/assessments/{assessment}")
class ResultPages {
    private final Assessments assessments;
    private final Corrections corrected;
    private final OwnPictures pictures;
    private final Cases cases;
    private final CaseTitles titles;
    private final Accounts accounts;
    private final Languages languages;

    ResultPages(
            Assessments assessments,
            Corrections corrected,
            OwnPictures pictures,
            Cases cases,
            CaseTitles titles,
            Accounts accounts,
            Languages languages) {
        this.corrected = corrected;
        this.assessments = assessments;
        this.pictures = pictures;
        this.cases = cases;
        this.titles = titles;
        this.accounts = accounts;
        this.languages = languages;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply show(@PathVariable UUID id, @PathVariable UUID assessment, Who.Staff who, Language reader) {
        return page(who, id, assessment, null, reader);
    }

    @PostMapping("/end")
    @ForStaff(Action.WORK_CASES)
    Reply finish(
            @PathVariable UUID id,
            @PathVariable UUID assessment,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        var form = new Form(sent);
        return after(
                who,
                id,
                assessment,
                "assessment.done.done",
                () -> assessments.finish(who, id, assessment, form.number("version"), form.has("shown")),
                reader);
    }

    @PostMapping("/shown")
    @ForStaff(Action.WORK_CASES)
    Reply shown(
            @PathVariable UUID id,
            @PathVariable UUID assessment,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        var form = new Form(sent);
        return after(
                who,
                id,
                assessment,
                "assessment.done.shown",
                () -> {
                    pictures.show(who, id, assessment, form.number("version"), form.has("shown"));
                    return new AssessmentChange.Done();
                },
                reader);
    }

    @PostMapping("/drop")
    @ForStaff(Action.WORK_CASES)
    Reply drop(
            @PathVariable UUID id,
            @PathVariable UUID assessment,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        int version = new Form(sent).number("version");
        return after(
                who,
                id,
                assessment,
                "assessment.done.dropped",
                () -> assessments.drop(who, id, assessment, version),
                reader);
    }

    @PostMapping("/needs")
    @ForStaff(Action.WORK_CASES)
    Reply takeUp(
            @PathVariable UUID id,
            @PathVariable UUID assessment,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader) {
        var topics = new HashSet<>(new Form(sent).all("topic"));
        return after(
                who,
                id,
                assessment,
                "assessment.done.needs",
                () -> {
                    assessments.takeUp(who, id, assessment, topics);
                    return new AssessmentChange.Done();
                },
                reader);
    }

    /** In the client's language when the house speaks it, or another that it speaks; beside it in that of the staff. */
    @GetMapping("/print")
    @ForStaff(Action.READ_CASES)
    Reply print(
            @PathVariable UUID id,
            @PathVariable UUID assessment,
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who) {
        Case file = cases.get(who, id, Purpose.CASEWORK);
        List<Assessment> all = assessments.ofCase(who, id);
        Assessment about = all.stream()
                .filter(each -> each.id().equals(assessment) && each.done())
                .findFirst()
                .orElseThrow(Problem.Missing::new);
        Language language = languages
                .of(new Form(sent).text("in"))
                .or(() -> languages.of(about.language()))
                .orElseGet(languages::house);
        return new PicturePage(
                file, label(who, file), about, Objects.requireNonNull(Picture.toBeShown(about, all)), language);
    }

    private Reply after(
            Who.Staff who, UUID id, UUID assessment, String said, Supplier<AssessmentChange> work, Language reader) {
        String address = "/staff/cases/" + id + "/assessments/" + assessment;
        try {
            return switch (work.get()) {
                case AssessmentChange.Done _ -> new SeeOther(address, said);
                case AssessmentChange.Outdated _ -> page(who, id, assessment, "assessment.error.changed", reader);
                case AssessmentChange.Incomplete _ -> page(who, id, assessment, "assessment.error.incomplete", reader);
            };
        } catch (Problem.Conflict | Problem.Refused notNow) {
            return page(who, id, assessment, notNow.key(), reader);
        }
    }

    private Reply page(Who.Staff who, UUID id, UUID assessment, @Nullable String problem, Language reader) {
        Opened opened = assessments.open(who, id, assessment);
        Assessment about = opened.about();
        Case file = opened.file();
        var tongues = new Tongues(about.language(), reader.tag());
        List<Correction> corrections = corrected.of(who, opened, tongues);
        var people = new HashSet<UUID>();
        Stream.concat(
                        Stream.of(about.begunBy(), about.savedBy(), about.doneBy()),
                        corrections.stream().map(Correction::by))
                .filter(Objects::nonNull)
                .forEach(people::add);
        return new ResultPage(
                file,
                label(who, file),
                about,
                Picture.of(about, assessments.ofCase(who, id)),
                opened.filling().told(tongues),
                assessments.proposals(who, id, assessment),
                cases.needs(who, id).stream()
                        .map(CaseNeed::need)
                        .filter(need -> need.state() == NeedState.OPEN)
                        .collect(Collectors.toMap(
                                need -> need.voiced().topic(),
                                need -> need.voiced().urgency(),
                                (one, other) -> one.compareTo(other) > 0 ? one : other)),
                corrections,
                accounts.namesOf(who, people),
                about.draft() ? opened.filling().incomplete() : -1,
                problem);
    }

    private String label(Who.Staff who, Case file) {
        var title = titles.of(who, Set.of(file.id())).get(file.id());
        return title == null ? file.number() : title.label();
    }
}
