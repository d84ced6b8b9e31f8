package org.kapocs.desk.casework.api;

import java.util.List;
import java.util.UUID;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.web.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The needs of a case, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{id}/needs")
class CaseNeedsApi {
    private final Cases cases;

    CaseNeedsApi(Cases cases) {
        this.cases = cases;
    }

    @GetMapping
    @ForToken(Action.READ_CASES)
    @Operation("The needs of a case, as they were voiced.")
    Lines<NeedTold> all(@PathVariable UUID id, Who.Staff who) {
        cases.get(who, id, Purpose.CASEWORK);
        List<CaseNeed> needs = cases.needs(who, id);
        return new Lines<>(needs.stream().map(NeedTold::of).toList(), null);
    }

    @PostMapping
    @ForToken(Action.WORK_CASES)
    @Operation(value = "The client has another need.", conflicts = true)
    ResponseEntity<NeedTold> add(
            @PathVariable UUID id, @Sent CaseWanted.NeedWanted wanted, Repeat repeat, Who.Staff who) {
        UUID need = cases.addNeed(who, id, wanted.need(), repeat.key());
        return cases.needs(who, id).stream()
                .filter(each -> each.need().id().equals(need))
                .findFirst()
                .map(each -> ResponseEntity.status(HttpStatus.CREATED).body(NeedTold.of(each)))
                .orElseThrow(Problem.Missing::new);
    }
}
