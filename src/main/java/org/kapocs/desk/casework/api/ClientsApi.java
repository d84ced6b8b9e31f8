package org.kapocs.desk.casework.api;

import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.casework.CaseFile;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Correction;
import org.kapocs.facts.client.Found;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clients, for programs: found by name, read and corrected through a case, as on the pages. */
@RestController
class ClientsApi {
    private final Clients clients;
    private final Cases cases;

    ClientsApi(Clients clients, Cases cases) {
        this.clients = clients;
        this.cases = cases;
    }

    @GetMapping("/api/v1/clients")
    @ForToken(Action.READ_CASES)
    @Operation("Clients whose name begins like these words, in any script, at most 25. That it was searched is kept.")
    Lines<ClientLine> find(@Means("At least two letters.") @RequestParam(name = "name") String name, Who.Staff who) {
        if (name.strip().length() < 2) {
            throw new Problem.Invalid("program.error.parameter", Map.of("name", "program.error.unfit"));
        }
        Found found = clients.find(who, name);
        return new Lines<>(found.clients().stream().map(ClientLine::of).toList(), null, found.more());
    }

    @GetMapping("/api/v1/cases/{id}/client")
    @ForToken(Action.READ_CASES)
    @Operation("What is known of the client of a case. That it was read stands in the trail.")
    ResponseEntity<PersonTold> one(@PathVariable UUID id, Who.Staff who) {
        return told(cases.file(who, id));
    }

    @PutMapping("/api/v1/cases/{id}/client")
    @ForToken(Action.WORK_CASES)
    @Operation(value = "Replaces what is known of the client.", conflicts = true)
    ResponseEntity<PersonTold> correct(@PathVariable UUID id, @Sent PersonTold wanted, Seen seen, Who.Staff who) {
        if (cases.correct(who, id, seen.version(), wanted.person()) instanceof Correction.Outdated outdated) {
            Client saved = outdated.saved();
            throw Seen.outdated(saved.version(), PersonTold.of(saved.person()), wanted);
        }
        return told(cases.file(who, id));
    }

    private static ResponseEntity<PersonTold> told(CaseFile file) {
        return Seen.answer(file.client().version(), PersonTold.of(file.client().person()));
    }
}
