package org.kapocs.desk.document;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kapocs.desk.casework.Grounds;
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.SentFile;
import org.kapocs.shared.web.SentForm;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Looks at files that go with messages as at documents, and keeps them sealed with the message. */
@Component
@Transactional
class Enclosing implements Enclosures {
    private static final String UNFIT = "document.unfit.";
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** In {@link Intake} all stand in one row, whoever sends: of newcomers one at a time, however many there are. */
    private static final Semaphore NEWCOMERS = new Semaphore(1, true);

    private final AttachmentRows rows;
    private final SendingBounds bounds;
    private final KeptFiles kept;
    private final Grounds grounds;
    private final Trail trail;
    private final Clock clock;

    Enclosing(AttachmentRows rows, SendingBounds bounds, KeptFiles kept, Grounds grounds, Trail trail, Clock clock) {
        this.rows = rows;
        this.bounds = bounds;
        this.kept = kept;
        this.grounds = grounds;
        this.trail = trail;
        this.clock = clock;
    }

    private record Anew(Clean clean) implements Fit {}

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public int megabytes() {
        return bounds.megabytes();
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SentForm read(HttpServletRequest request) {
        return bounds.read(request, SentForm.Room.DESK);
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SentForm readOfNewcomer(HttpServletRequest request) {
        return bounds.read(request, SentForm.Room.NEWCOMERS);
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Looked lookOfNewcomer(List<SentFile> sent) {
        if (sent.stream().anyMatch(SentFile::noRoom)) {
            return look(sent);
        }
        try {
            if (!NEWCOMERS.tryAcquire(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                return new Looked(List.of(), List.of(new Turned("", UNFIT + Unfit.BUSY)));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new Looked(List.of(), List.of(new Turned("", UNFIT + Unfit.BUSY)));
        }
        try {
            return look(sent);
        } finally {
            NEWCOMERS.release();
        }
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Looked look(List<SentFile> sent) {
        if (sent.size() > MOST) {
            return new Looked(List.of(), List.of(new Turned("", "document.enclose.many")));
        }
        var fit = new ArrayList<Fit>();
        var turned = new ArrayList<Turned>();
        for (SentFile file : sent) {
            try {
                Optional<Unfit> unread = Unfit.unread(file);
                if (unread.isPresent()) {
                    throw new Refusal(unread.get());
                }
                fit.add(new Anew(Intake.of(file.content())));
            } catch (Refusal refused) {
                turned.add(new Turned(file.name(), UNFIT + refused.why()));
            }
        }
        return turned.isEmpty() ? new Looked(fit, turned) : new Looked(List.of(), turned);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Who who, Talk talk, UUID message, List<Fit> files) {
        for (int place = 0; place < files.size(); place++) {
            Clean clean = ((Anew) files.get(place)).clean();
            var attachment = new Attachment(
                    Ids.next(),
                    message,
                    clean.media(),
                    clean.bytes().length,
                    ScanRows.pieces(clean),
                    clean.pages(),
                    clock.instant());
            rows.insert(attachment, talk, place, clean.bytes());
            trail.wrote(who, Attachments.subject(attachment.id()), "attachment.added");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enclosed> of(Who who, Collection<UUID> messages) {
        return messages.isEmpty()
                ? List.of()
                : rows.of(who, messages).stream().map(Enclosing::enclosed).toList();
    }

    @Override
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public boolean keepInCase(Who.Staff who, Talk talk, UUID caseFile, UUID attachment, String kind, String onceKey) {
        return kept.keep(who, talk, caseFile, attachment, kind, onceKey);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean keeps(Who.Staff who, UUID caseFile) {
        return grounds.mayWrite(who, caseFile);
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Kind> kinds() {
        return Arrays.stream(DocumentKind.values())
                .map(each -> new Kind(each.name(), each.nameKey()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Enclosed> own(Who.CodeHolder who) {
        return rows.of(who, Set.of(who.contact()), Set.of()).stream()
                .map(Enclosing::enclosed)
                .toList();
    }

    private static Enclosed enclosed(Attachment each) {
        return new Enclosed(
                each.id(),
                each.message(),
                each.media() == Media.JPEG,
                each.media().type(),
                each.pages(),
                each.bytes(),
                each.kept());
    }
}
