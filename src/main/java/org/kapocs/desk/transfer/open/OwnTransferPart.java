package org.kapocs.desk.transfer.open;

import java.util.List;
import java.util.Map;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.contact.FilePart;
import org.kapocs.desk.transfer.Transfer;
import org.kapocs.desk.transfer.TransferList;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** Tells newcomers, in their own file, who answers for their case now. */
@Component
class OwnTransferPart implements FilePart {
    private static final int BEFORE_THE_CASE = 9;

    private final TransferList list;
    private final CaseList cases;

    OwnTransferPart(TransferList list, CaseList cases) {
        this.list = list;
        this.cases = cases;
    }

    @Override
    public int order() {
        return BEFORE_THE_CASE;
    }

    @Override
    public Added of(Who.CodeHolder who, Language language) {
        List<Transfer> own = cases.ofContact(who, who.contact())
                .map(file -> list.own(who, file.id()))
                .orElse(List.of());
        return own.isEmpty() ? Added.NOTHING : new Added(List.of(new OwnTransfer(own.getFirst())), List.of(), Map.of());
    }
}
