package org.kapocs.desk.transfer.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.transfer.OnCase;
import org.kapocs.desk.transfer.Transfer;
import org.kapocs.desk.transfer.TransferList;
import org.kapocs.desk.transfer.TransferState;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.springframework.stereotype.Component;

/** What transfers add to the page of a case. */
@Component
class TransferPart implements CasePart {
    private final TransferList list;

    TransferPart(TransferList list) {
        this.list = list;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        OnCase here = list.onCase(who, file.id());
        List<Transfer> all = here.transfers();
        boolean may = writable && (who.account().equals(file.owner()) || who.may(Action.SEE_WORKLOAD));
        var piece = new CaseTransfers(file.id(), all, here.asked(), may, list.today(who));
        var happenings = new ArrayList<Happening>();
        all.reversed().forEach(each -> {
            happenings.add(
                    happening(each, each.offeredAt(), "OFFERED", each.from().account()));
            Instant ended = each.endedAt();
            // That it was accepted the case itself tells.
            if (ended != null && each.state() != TransferState.ACCEPTED) {
                happenings.add(happening(each, ended, each.state().name(), null));
            }
        });
        return new Added(piece.isEmpty() ? List.of() : List.of(piece), happenings);
    }

    private static Happening happening(Transfer of, Instant at, String what, @Nullable UUID account) {
        var values = new HashMap<String, Object>();
        values.put("to", of.to().name());
        String answer = of.answerKey();
        values.put("reason", new Happening.Words(answer == null ? of.why().nameKey() : answer));
        return new Happening(at, Happening.Kind.FILE, "transfer.did." + what, values, account, null);
    }

    @Override
    public Map<UUID, String> waiting(Who.Staff who, List<CaseLine> lines) {
        return list.waiting(who, lines.stream().map(CaseLine::id).collect(Collectors.toSet()));
    }

    @Override
    public Openable openable(Who.Staff who, Case file) {
        return new Openable(
                list.ofCase(who, file.id()).stream()
                        .map(each -> new Subject("transfer", each.id()))
                        .toList(),
                Map.of());
    }
}
