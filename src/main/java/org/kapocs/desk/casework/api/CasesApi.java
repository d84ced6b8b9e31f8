package org.kapocs.desk.casework.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kapocs.desk.casework.Assignments;
import org.kapocs.desk.casework.CaseLines;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Change;
import org.kapocs.desk.contact.ContactOfCase;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Found;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.matter.Matter;
import org.kapocs.facts.matter.Matters;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.web.Checked;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases, for programs: the verbs of the front door, and nothing that is decided here. */
@RestController
@ForToken(Action.WORK_CASES)
@RequestMapping("/api/v1/cases")
class CasesApi {
    private static final int AT_ONCE = 50;
    private static final int LONGEST_SUMMARY = 20_000;

    private final Cases cases;
    private final Assignments assignments;
    private final CaseList list;
    private final Clients clients;
    private final ContactOfCase contacts;
    private final Topics topics;
    private final Matters matters;
    private final Once once;
    private final TransactionTemplate whole;

    CasesApi(
            Cases cases,
            Assignments assignments,
            CaseList list,
            Clients clients,
            ContactOfCase contacts,
            Topics topics,
            Matters matters,
            Once once,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.assignments = assignments;
        this.list = list;
        this.clients = clients;
        this.contacts = contacts;
        this.topics = topics;
        this.matters = matters;
        this.once = once;
        this.whole = new TransactionTemplate(transactions);
    }

    @GetMapping
    @ForToken(Action.READ_CASES)
    @Operation("Lists cases of one's organization, as they can be narrowed on the page, at most 50 at once.")
    Lines<CaseLineTold> list(CasesAsked asked, Who.Staff who) {
        CaseLines found = list.batch(who, asked.query(topics, list.marks(who)), AT_ONCE);
        return new Lines<>(
                found.lines().stream().map(CaseLineTold::of).toList(),
                found.next().orElse(null),
                found.more());
    }

    /** All that is looked at and written is one transaction; what comes of it is said when that is kept. */
    @PostMapping
    @Operation(
            value = "Opens a case for a client, new or known. Answers 409 with those who may be the same person.",
            conflicts = true)
    ResponseEntity<CaseTold> open(@Sent CaseWanted wanted, Repeat repeat, Who.Staff who) {
        UUID id = Objects.requireNonNull(whole.execute(_ -> opening(wanted, repeat, who)))
                .get();
        CaseTold told = CaseTold.of(cases.file(who, id));
        return Seen.made("/api/v1/cases/" + id, told.version(), told);
    }

    private Supplier<UUID> opening(CaseWanted wanted, Repeat repeat, Who.Staff who) {
        Optional<UUID> before = once.made(repeat.key());
        if (before.isPresent()) {
            return before::get;
        }
        if (wanted.known() != null && wanted.person() != null) {
            throw new Problem.Invalid("program.error.parameter");
        }
        Set<String> known = matters.inUse().stream().map(Matter::code).collect(Collectors.toSet());
        wanted.check(topics, known::contains);
        Person person = wanted.known() == null
                ? wanted.who()
                : clients.get(who, wanted.known(), Purpose.CASEWORK).person();
        Found alike = wanted.settled() ? new Found(List.of(), false) : clients.alike(who, wanted.contact(), person);
        if (!alike.clients().isEmpty()) {
            var named = alike.clients().stream().map(ClientLine::of).toList();
            return () -> {
                throw new Problem.Conflict("program.error.alike", Map.of("alike", named));
            };
        }
        UUID id = cases.open(who, wanted.wish(person), repeat.key());
        return () -> id;
    }

    @GetMapping("/{id}")
    @ForToken(Action.READ_CASES)
    @Operation("A case with its client, needs and matters. That it was read stands in the trail.")
    ResponseEntity<CaseTold> one(@PathVariable UUID id, Who.Staff who) {
        CaseTold told = CaseTold.of(cases.file(who, id));
        return Seen.answer(told.version(), told);
    }

    @PostMapping("/{id}/taking")
    @Operation(value = "The person who answers for the program becomes the caseworker.", conflicts = true)
    ResponseEntity<CaseTold> take(@PathVariable UUID id, Seen seen, Who.Staff who) {
        return after(who, id, cases.take(who, id, seen.version()), Map.of());
    }

    @PostMapping("/{id}/assigning")
    @Operation(
            value = "A colleague becomes the caseworker. The case of a colleague is given by who may assign cases.",
            conflicts = true)
    ResponseEntity<CaseTold> assign(@PathVariable UUID id, @Sent AssigningWanted wanted, Seen seen, Who.Staff who) {
        return after(who, id, assignments.assign(who, id, seen.version(), wanted.wish()), wanted);
    }

    @PostMapping("/{id}/closing")
    @Operation(
            value = "Closes a case, with an outcome for each need that is open. The client is not asked how it was.",
            conflicts = true)
    ResponseEntity<CaseTold> close(@PathVariable UUID id, @Sent ClosingWanted wanted, Seen seen, Who.Staff who) {
        cases.file(who, id);
        boolean waits = !contacts.waiting(who, Set.of(id)).isEmpty();
        if (waits && !Boolean.TRUE.equals(wanted.unanswered())) {
            throw new Problem.Conflict("program.error.unanswered");
        }
        return after(who, id, cases.close(who, id, seen.version(), wanted.reason(), wanted.chosen()), wanted);
    }

    @PostMapping("/{id}/reopening")
    @Operation(value = "Opens a closed case again, for a reason; its needs stay as they were settled.")
    ResponseEntity<CaseTold> reopen(@PathVariable UUID id, @Sent ReopeningWanted wanted, Seen seen, Who.Staff who) {
        return after(who, id, cases.reopen(who, id, seen.version(), wanted.why()), wanted);
    }

    /** What the caseworker would tell a colleague. */
    record Summary(String summary) implements Checked {
        @Override
        public Map<String, String> wrong(Languages languages) {
            return summary != null && summary.length() > LONGEST_SUMMARY
                    ? Map.of("summary", "casework.error.long")
                    : Map.of();
        }
    }

    @PutMapping("/{id}/summary")
    @Operation(value = "Replaces the summary.", conflicts = true)
    ResponseEntity<CaseTold> summarise(@PathVariable UUID id, @Sent Summary wanted, Seen seen, Who.Staff who) {
        return after(who, id, cases.summarise(who, id, seen.version(), wanted.summary()), wanted);
    }

    private ResponseEntity<CaseTold> after(Who.Staff who, UUID id, Change change, Object sent) {
        CaseTold now = CaseTold.of(cases.file(who, id));
        if (change instanceof Change.Outdated) {
            throw Seen.outdated(now.version(), now, sent);
        }
        return Seen.answer(now.version(), now);
    }
}
