package org.kapocs.desk.casework.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.Change;
import org.kapocs.desk.casework.Happening;
import org.kapocs.facts.need.District;
import org.kapocs.facts.need.Districts;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a case, and who is on it. */
@Controller
@RequestMapping("/staff/cases/{id}")
class CasePages {
    private final Cases cases;
    private final Stream stream;
    private final List<CasePart> parts;
    private final Accounts accounts;
    private final Districts districts;
    private final Clock clock;

    CasePages(Cases cases, Stream stream, List<CasePart> parts, Accounts accounts, Districts districts, Clock clock) {
        this.cases = cases;
        this.stream = stream;
        this.parts =
                parts.stream().sorted(Comparator.comparingInt(CasePart::order)).toList();
        this.accounts = accounts;
        this.districts = districts;
        this.clock = clock;
    }

    @GetMapping
    @ForStaff(Action.READ_CASES)
    Reply page(@PathVariable UUID id, @RequestParam Optional<Happening.Kind> show, Who.Staff who) {
        CaseFile file = cases.file(who, id);
        List<Happening> all = stream.of(who, file);
        LocalDate today = LocalDate.now(clock);
        return new CasePage(
                file,
                who.account(),
                accounts.namesOf(who, accountsIn(file, all)),
                file.consents().stream()
                        .filter(consent -> consent.inForce(today))
                        .toList(),
                all.stream()
                        .filter(happening -> show.isEmpty() || happening.kind() == show.get())
                        .toList(),
                show.orElse(null),
                pieces(who, id),
                districtOf(file));
    }

    private static Set<UUID> accountsIn(CaseFile file, List<Happening> all) {
        var ids = new HashSet<UUID>();
        ids.add(file.file().owner());
        all.forEach(happening -> {
            UUID account = happening.account();
            if (account != null) {
                ids.add(account);
            }
        });
        return ids;
    }

    private List<Piece> pieces(Who.Staff who, UUID id) {
        return parts.stream().flatMap(part -> part.aside(who, id).stream()).toList();
    }

    private @Nullable String districtOf(CaseFile file) {
        Integer district = file.client().person().district();
        return district == null
                ? null
                : districts.of(district).map(District::label).orElse(null);
    }

    @PostMapping("/take")
    @ForStaff(Action.WORK_CASES)
    Reply take(@PathVariable UUID id, @RequestParam int version, Who.Staff who) {
        return done(id, cases.take(who, id, version));
    }

    @PostMapping("/reopen")
    @ForStaff(Action.WORK_CASES)
    Reply reopen(@PathVariable UUID id, @RequestParam int version, Who.Staff who) {
        return done(id, cases.reopen(who, id, version));
    }

    private static Reply done(UUID id, Change change) {
        if (change instanceof Change.Outdated) {
            throw new Problem.Conflict("casework.error.changed");
        }
        return new SeeOther("/staff/cases/" + id);
    }
}
