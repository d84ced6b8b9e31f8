package org.kapocs.desk.rights.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.rights.CaseRightsView;
import org.kapocs.desk.rights.Detail;
import org.kapocs.desk.rights.Hold;
import org.kapocs.desk.rights.Kind;
import org.kapocs.desk.rights.Refusal;
import org.kapocs.desk.rights.Requests;
import org.kapocs.desk.rights.Shown;
import org.kapocs.desk.rights.Way;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;

/** Puts together what staff see of a client's rights. */
@Component
class RightsView {
    private final Cases cases;
    private final Requests requests;
    private final CaseRightsView whole;
    private final Accounts accounts;
    private final Messages messages;
    private final Clock clock;

    RightsView(
            Cases cases, Requests requests, CaseRightsView whole, Accounts accounts, Messages messages, Clock clock) {
        this.cases = cases;
        this.requests = requests;
        this.whole = whole;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    RightsPage page(Who.Staff who, UUID caseFile, Form typed, Map<String, String> errors, Language reader) {
        if (!who.may(Action.HANDLE_RIGHTS)) {
            throw new Problem.Refused();
        }
        Case file = cases.get(who, caseFile, Purpose.RIGHTS);
        var seen = whole.of(who, file);
        return new RightsPage(
                file,
                requests.of(who, file),
                seen.holds(),
                seen.erasure(),
                accounts.namesOf(who, seen.holds().stream().map(Hold::setBy).collect(Collectors.toSet())),
                Map.of(
                        "kind", of(Kind.values(), "rights.kind.", reader),
                        "way", of(new Way[] {Way.IN_PERSON, Way.LETTER, Way.TELEPHONE}, "rights.way.", reader),
                        "shown", of(Shown.values(), "rights.shown.", reader),
                        "detail", of(Detail.values(), "rights.detail.", reader)),
                LocalDate.now(clock),
                typed,
                errors);
    }

    List<Choice> refusals(Language reader) {
        return of(Refusal.values(), "rights.refusal.", reader);
    }

    List<Choice> shown(Language reader) {
        return of(new Shown[] {Shown.PAPER, Shown.KNOWN}, "rights.shown.", reader);
    }

    private List<Choice> of(Enum<?>[] values, String named, Language reader) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), messages.text(reader, named + value.name())))
                .toList();
    }
}
