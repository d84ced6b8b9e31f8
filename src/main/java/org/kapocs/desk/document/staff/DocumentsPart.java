package org.kapocs.desk.document.staff;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CasePart;
import org.kapocs.desk.casework.Happening;
import org.kapocs.desk.document.Attachments;
import org.kapocs.desk.document.Document;
import org.kapocs.desk.document.Documents;
import org.kapocs.desk.document.SendingBounds;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.springframework.stereotype.Component;

/** What documents add to the page of a case: for one question to the database where there are none, for two elsewhere. */
@Component
class DocumentsPart implements CasePart {
    private final Documents documents;
    private final Attachments attachments;
    private final SendingBounds bounds;
    private final Clock clock;

    DocumentsPart(Documents documents, Attachments attachments, SendingBounds bounds, Clock clock) {
        this.documents = documents;
        this.attachments = attachments;
        this.bounds = bounds;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public Added of(Who.Staff who, Case file, boolean writable) {
        if (!who.may(Action.WORK_CASES)) {
            return new Added(List.of(), List.of());
        }
        List<Document> all = documents.ofCase(who, file.id());
        List<Document> kept = all.reversed().stream().filter(Document::kept).toList();
        var piece = new CaseDocuments(
                file.id(),
                kept.stream().limit(CaseDocuments.SHOWN).toList(),
                kept.size(),
                kept.size() < all.size(),
                writable,
                DocumentForm.fresh(),
                bounds.megabytes(),
                LocalDate.now(clock));
        return new Added(List.of(piece), happenings(all));
    }

    @Override
    public Openable openable(Who.Staff who, Case file) {
        var subjects = new ArrayList<>(documents.subjects(who, file.id()));
        subjects.addAll(attachments.subjects(who, file.contact(), file.id()));
        return new Openable(subjects, Map.of());
    }

    private static List<Happening> happenings(List<Document> all) {
        var happenings = new ArrayList<Happening>();
        for (Document each : all) {
            happenings.add(happening(each.addedAt(), "added", each.addedBy(), ""));
            if (each.removedAt() != null) {
                happenings.add(happening(each.removedAt(), "removed", each.removedBy(), each.removedWhy()));
            }
        }
        return happenings;
    }

    private static Happening happening(Instant at, String did, @Nullable UUID account, String why) {
        var said = why.isEmpty() ? null : new Happening.Said(why, "");
        return new Happening(at, Happening.Kind.FILE, "document.did." + did, Map.of(), account, said);
    }
}
