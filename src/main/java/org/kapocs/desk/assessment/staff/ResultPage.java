package org.kapocs.desk.assessment.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.assessment.Assessment;
import org.kapocs.desk.assessment.Correction;
import org.kapocs.desk.assessment.Picture;
import org.kapocs.desk.assessment.Proposal;
import org.kapocs.desk.casework.Case;
import org.kapocs.facts.form.Filling;
import org.kapocs.facts.form.Said;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.web.Page;

/**
 * What an assessment came to; of one that is not done yet, what was answered so far.
 *
 * @param picture null as long as it is not done
 * @param told the answers
 * @param open how much the open needs of the case press, by topic
 * @param incomplete the page on which an answer is missing, from 0; -1 for none
 * @param problem the message key of why something cannot be done now; null when all is well
 */
public record ResultPage(
        Case file,
        String caseLabel,
        Assessment about,
        @Nullable Picture picture,
        List<Filling.Told> told,
        List<Proposal> proposals,
        Map<String, Urgency> open,
        List<Correction> corrections,
        Map<UUID, String> names,
        int incomplete,
        @Nullable String problem)
        implements Page {

    public String back() {
        return "/staff/cases/" + file.id() + "/assessments";
    }

    public String address() {
        return back() + "/" + about.id();
    }

    /** The answers of a page of the form. */
    public record Chapter(int page, Said heading, List<Filling.Told> told) {}

    /** The answers as they were asked, page by page. */
    public List<Chapter> chapters() {
        var byPage = told.stream()
                .collect(Collectors.groupingBy(Filling.Told::page, LinkedHashMap::new, Collectors.toList()));
        return byPage.entrySet().stream()
                .map(each ->
                        new Chapter(each.getKey(), each.getValue().getFirst().heading(), each.getValue()))
                .toList();
    }

    public boolean proposed() {
        return proposals.stream().anyMatch(each -> !stands(each));
    }

    /** Whether the case has it already, as urgent as that. */
    public boolean stands(Proposal each) {
        Urgency now = open.get(each.topic());
        return each.taken() || now != null && now.compareTo(each.urgency()) >= 0;
    }

    /** Whether the case has it already, but as less urgent. */
    public boolean raises(Proposal each) {
        return open.containsKey(each.topic()) && !stands(each);
    }

    public String name(@Nullable UUID account) {
        return account == null ? "" : names.getOrDefault(account, "");
    }

    @Override
    public int status() {
        return problem == null ? 200 : 409;
    }
}
