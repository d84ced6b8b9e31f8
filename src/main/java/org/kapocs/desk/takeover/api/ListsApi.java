package org.kapocs.desk.takeover.api;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.takeover.Line;
import org.kapocs.desk.takeover.Readings;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.TakeoverList;
import org.kapocs.desk.takeover.TakeoverQuery;
import org.kapocs.desk.takeover.Takeovers;
import org.kapocs.desk.takeover.Verdict;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.program.Lines;
import org.kapocs.shared.program.Means;
import org.kapocs.shared.program.Operation;
import org.kapocs.shared.program.Repeat;
import org.kapocs.shared.program.Seen;
import org.kapocs.shared.program.Sent;
import org.kapocs.shared.program.SentList;
import org.kapocs.shared.table.Unreadable;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists that are taken over, for programs: what the page does, step by step, and nothing of anybody before. */
@RestController
@ForToken(Action.TAKE_OVER_LISTS)
@RequestMapping("/api/v1/takeovers")
class ListsApi {
    private static final int PIECE = 50;

    private final Takeovers takeovers;
    private final TakeoverList list;
    private final Readings readings;
    private final CaseTitles titles;

    ListsApi(Takeovers takeovers, TakeoverList list, Readings readings, CaseTitles titles) {
        this.takeovers = takeovers;
        this.list = list;
        this.readings = readings;
        this.titles = titles;
    }

    /** A list among others. */
    record ListLine(UUID id, String fileName, Takeover.State state, Instant sentAt, Instant movedAt) {
        static ListLine of(Takeover each) {
            return new ListLine(each.id(), each.fileName(), each.state(), each.sentAt(), each.movedAt());
        }
    }

    @GetMapping
    @Operation("Lists that one's own organization sent, the newest first.")
    Lines<ListLine> all(
            @Means("As 'next' said.") @RequestParam(name = "after", required = false) @Nullable UUID after,
            Who.Staff who) {
        var found = list.batch(who, TakeoverQuery.after(after), PIECE);
        return new Lines<>(
                found.lines().stream().map(each -> ListLine.of(each.list())).toList(), found.next());
    }

    @PostMapping
    @Operation(
            "Sends a list, as CSV or XLSX, 20 MB at most. Nothing of it comes into the register before it is taken over.")
    ResponseEntity<ListTold> send(
            @Means("What it is called.") @RequestParam(name = "fileName") String fileName,
            SentList file,
            Repeat repeat,
            Who.Staff who) {
        try {
            UUID made = takeovers.send(who, fileName, file.content(), repeat.key());
            Takeover now = takeovers.get(who, made);
            return Seen.made("/api/v1/takeovers/" + made, now.version(), whole(who, now));
        } catch (Unreadable unreadable) {
            throw new Problem.Invalid(Map.of("file", "table.unreadable." + unreadable.reason()));
        }
    }

    @GetMapping("/{id}")
    @Operation("A list as it stands, with how many rows of each verdict there are: how far the house is.")
    ResponseEntity<ListTold> one(@PathVariable UUID id, Who.Staff who) {
        return told(who, id);
    }

    @PostMapping("/{id}/trying")
    @Operation(
            value = "Tries a list: every row gets a verdict, and nothing else happens. The house does it; ask again.",
            conflicts = true)
    ResponseEntity<ListTold> check(@PathVariable UUID id, Seen seen, Who.Staff who) {
        return step(who, id, seen, Map.of(), () -> takeovers.check(who, id));
    }

    /** A row of one verdict. */
    record RowTold(
            UUID id,
            @Means("In its sheet, from 1.") int number,
            Verdict verdict,

            @Means("Why it is not taken; empty where nothing stands in the way.")
            String reason,

            @Means("What stands over the column in which it is; empty for the row as a whole.")
            String column,

            @Means("What stands there.") String value,

            @Means("That was made of it, where one may see it.") @Nullable
            UUID caseFile) {
        static RowTold of(Line line, Verdict verdict, List<Readings.Column> columns, Set<UUID> seen) {
            boolean known = line.column() >= 0 && line.column() < columns.size();
            return new RowTold(
                    line.id(),
                    line.number(),
                    verdict,
                    line.reason(),
                    known ? columns.get(line.column()).title() : "",
                    known ? line.cell(line.column()) : "",
                    line.caseFile() != null && seen.contains(line.caseFile()) ? line.caseFile() : null);
        }
    }

    @GetMapping("/{id}/rows")
    @Operation(
            "Rows of one verdict, in the order of the list: what stands in the way of them. That they were read stands in the trail.")
    Lines<RowTold> rows(
            @PathVariable UUID id,
            @RequestParam(name = "verdict") Verdict verdict,
            @Means("As 'next' said.") @RequestParam(name = "after", defaultValue = "0") int after,
            Who.Staff who) {
        Takeover now = takeovers.get(who, id);
        List<Line> lines = takeovers.lines(who, id, verdict, after);
        List<Readings.Column> columns = readings.columns(who, now);
        Set<UUID> seen = titles.of(
                        who,
                        lines.stream()
                                .map(Line::caseFile)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                .keySet();
        return new Lines<>(
                lines.stream()
                        .map(each -> RowTold.of(each, verdict, columns, seen))
                        .toList(),
                lines.size() < Takeovers.PAGE
                        ? null
                        : String.valueOf(lines.getLast().number()));
    }

    /** Which rows are of other people than those who may be the same. */
    record OthersWanted(Collection<UUID> rows) {}

    @PostMapping("/{id}/others")
    @Operation(value = "These rows are of other people than those here who may be the same.", conflicts = true)
    ResponseEntity<ListTold> another(@PathVariable UUID id, @Sent OthersWanted wanted, Seen seen, Who.Staff who) {
        return step(who, id, seen, wanted, () -> takeovers.another(who, id, wanted.rows()));
    }

    /** By what the law lets the organization keep those who stand in it. */
    record TakingWanted(
            @Means("Not consent: nobody who stands in a list has been asked here.")
            Basis basis) {}

    /** Of what {@link LegalBasis} knows. */
    enum Basis {
        PUBLIC_TASK,
        VITAL_INTERESTS;

        LegalBasis law() {
            return LegalBasis.valueOf(name());
        }
    }

    @PostMapping("/{id}/taking")
    @Operation(
            value =
                    "Takes the rows over in whose way nothing stands: clients, their cases and needs. The house does it;"
                            + " ask again.",
            conflicts = true)
    ResponseEntity<ListTold> take(@PathVariable UUID id, @Sent TakingWanted wanted, Seen seen, Who.Staff who) {
        return step(
                who,
                id,
                seen,
                wanted,
                () -> takeovers.take(who, id, wanted.basis().law()));
    }

    @PostMapping("/{id}/pausing")
    @Operation(value = "Stops between two rows.", conflicts = true)
    ResponseEntity<ListTold> pause(@PathVariable UUID id, Seen seen, Who.Staff who) {
        return step(who, id, seen, Map.of(), () -> takeovers.pause(who, id));
    }

    @PostMapping("/{id}/resuming")
    @Operation(value = "Goes on after a pause.", conflicts = true)
    ResponseEntity<ListTold> resume(@PathVariable UUID id, Seen seen, Who.Staff who) {
        return step(who, id, seen, Map.of(), () -> takeovers.resume(who, id));
    }

    @PostMapping("/{id}/taking-back")
    @Operation(value = "Takes back, within a month, what nobody has worked on since.", conflicts = true)
    ResponseEntity<ListTold> takeBack(@PathVariable UUID id, Seen seen, Who.Staff who) {
        return step(who, id, seen, Map.of(), () -> takeovers.takeBack(who, id));
    }

    private ResponseEntity<ListTold> step(Who.Staff who, UUID id, Seen seen, Object sent, Runnable step) {
        if (takeovers.ifUnchanged(who, id, seen.version(), step)) {
            return told(who, id);
        }
        Takeover now = takeovers.get(who, id);
        throw Seen.outdated(now.version(), whole(who, now), sent);
    }

    private ResponseEntity<ListTold> told(Who.Staff who, UUID id) {
        Takeover now = takeovers.get(who, id);
        return Seen.answer(now.version(), whole(who, now));
    }

    private ListTold whole(Who.Staff who, Takeover now) {
        return ListTold.of(now, takeovers.rows(who, now), takeovers.counts(who, now.id()));
    }
}
