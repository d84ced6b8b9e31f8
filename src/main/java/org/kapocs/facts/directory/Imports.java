package org.kapocs.facts.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.directory.Import.Kind;
import org.kapocs.facts.directory.Import.Line;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.job.Why;
import org.kapocs.shared.web.Ids;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings files of services into the directory: HSDS pages, lists and records, translations, and the Services Advisor's
 * GeoJSON. A file is taken wholly, record by record, in one transaction; when it cannot be read to its end, nothing of it
 * is taken.
 */
@Component
public class Imports {
    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final ImportRows rows;
    private final ImportFile files;
    private final Shelf shelf;
    private final Follower follower;
    private final Shape shape;
    private final Mappings mappings;
    private final DerivedTopics derived;
    private final Trail trail;
    private final Once once;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate besides;

    Imports(
            ImportRows rows,
            ImportFile files,
            Shelf shelf,
            Follower follower,
            Shape shape,
            Mappings mappings,
            DerivedTopics derived,
            Trail trail,
            Once once,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.files = files;
        this.shelf = shelf;
        this.follower = follower;
        this.shape = shape;
        this.mappings = mappings;
        this.derived = derived;
        this.trail = trail;
        this.once = once;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        besides = new TransactionTemplate(transactions);
        besides.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Starts an import that goes on by itself; look at it with {@link #get(UUID)}.
     *
     * @param language a tag: what the texts are in, where the file does not say so; may be empty
     * @param dryRun only tell what would happen; the file is kept for a day so that {@link #takeTried} can take it
     * @param onceKey of the form; the same key starts one import
     * @throws Problem.Conflict while another import runs
     */
    public UUID start(
            Who.Staff who, String fileName, String language, InputStream file, boolean dryRun, String onceKey) {
        return begin(who, fileName, language, dryRun, onceKey, id -> {
            try {
                if (files.keep(id, file) > ImportFile.LIMIT) {
                    throw new Unreadable("too-large", "64 MB", "");
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    /** Imports what was tried before, without sending it again. */
    public UUID takeTried(Who.Staff who, UUID tried, String onceKey) {
        Import before = get(tried).filter(Import::keepsFile).orElseThrow(Problem.Missing::new);
        return begin(who, before.fileName(), before.language(), false, onceKey, id -> files.hand(tried, id));
    }

    /** Forgets the file of an import that was interrupted, so that nobody takes it any more. */
    public void drop(Who.Staff who, UUID interrupted, Why why) {
        transaction.executeWithoutResult(status -> {
            files.drop(interrupted);
            rows.failed(interrupted, new Fault("dropped", ""), "");
            trail.wrote(who, new Subject("import", interrupted), "import.dropped." + why.name());
        });
    }

    private UUID begin(
            Who.Staff who,
            String fileName,
            String language,
            boolean dryRun,
            String onceKey,
            java.util.function.Consumer<UUID> fill) {
        UUID fresh = Ids.next();
        try {
            UUID id = transaction.execute(status -> once.run(onceKey, () -> {
                if (rows.running()) {
                    throw new Problem.Conflict("directory.import.busy");
                }
                files.dropOld();
                rows.begin(fresh, PlainText.name(fileName), language, dryRun, who.account());
                fill.accept(fresh);
                return fresh;
            }));
            if (fresh.equals(id)) {
                Thread.ofVirtual()
                        .name("import")
                        .start(() -> Standing.as(who, () -> run(who, fresh, language, dryRun)));
            }
            return id;
        } catch (Unreadable tooLarge) {
            transaction.executeWithoutResult(status -> {
                rows.begin(fresh, PlainText.name(fileName), language, dryRun, who.account());
                rows.failed(fresh, tooLarge.fault, tooLarge.place);
            });
            return fresh;
        }
    }

    /** Imports now and returns when it is done; for what the house itself brings along. */
    public Import now(Who.Machine who, String fileName, String language, InputStream file) {
        UUID id = Ids.next();
        transaction.executeWithoutResult(status -> {
            rows.begin(id, fileName, language, false, null);
            try {
                files.keep(id, file);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        run(who, id, language, false);
        return get(id).orElseThrow();
    }

    private void run(Who who, UUID id, String language, boolean dryRun) {
        try {
            ImportRun done = transaction.execute(status -> {
                shelf.lock();
                var run = new ImportRun(shelf, shape, mappings.current(), language);
                var records =
                        new Records(new ServicesAdvisor(LocalDate.ofInstant(clock.instant(), clock.getZone())), shape);
                var progress = new Progress(
                        files.length(id), percent -> besides.executeWithoutResult(other -> rows.progress(id, percent)));
                new HsdsReader(run, records).read(files.open(id), progress);
                run.finish();
                if (dryRun) {
                    status.setRollbackOnly();
                } else {
                    files.drop(id);
                    rows.done(id, run.report());
                    trail.wrote(who, new Subject("import", id), "directory.imported");
                }
                return run;
            });
            if (dryRun) {
                transaction.executeWithoutResult(status -> rows.done(id, done.report()));
            }
        } catch (Unreadable unreadable) {
            fail(id, unreadable.fault, unreadable.place);
        } catch (RuntimeException broken) {
            LOG.error("import {} failed", id, broken);
            fail(id, new Fault("broken", ""), "");
        }
        follower.catchUp();
    }

    private void fail(UUID id, Fault fault, String place) {
        transaction.executeWithoutResult(status -> {
            files.drop(id);
            rows.failed(id, fault, place);
        });
    }

    /** The import as it stands now. */
    public Optional<Import> get(UUID id) {
        return rows.get(id);
    }

    /** The last twenty imports, newest first. */
    public List<Import> latest() {
        return rows.latest();
    }

    /** At most 50 lines of the report of these kinds, after that number. */
    public List<Line> lines(UUID id, List<Kind> kinds, int after) {
        return rows.lines(id, kinds, after);
    }

    /** How many services of it have the name and place of another one that was there before. */
    public int alike(UUID id) {
        return rows.alike(id);
    }

    /** The topic mapping as a CSV file that can be edited. */
    public String mapping() {
        return mappings.csv();
    }

    /**
     * Replaces the topic mapping and derives the topics of every service anew.
     *
     * @return empty when it is done, else the first line that cannot be used
     */
    public Optional<BadLine> remap(Who.Staff who, InputStream csv) throws IOException {
        try {
            // A sign has four bytes at most: of what is too long no more is read than shows that it is.
            byte[] bytes = csv.readNBytes(4 * Mappings.LONGEST + 1);
            List<Mappings.Row> parsed = mappings.parse(new String(bytes, StandardCharsets.UTF_8));
            transaction.executeWithoutResult(status -> {
                shelf.lock();
                mappings.replace(parsed);
                derived.renew(mappings.current());
                trail.wrote(who, new Subject("mapping", who.organization()), "directory.mapped");
            });
            follower.catchUp();
            return Optional.empty();
        } catch (Mappings.BadMapping bad) {
            return Optional.of(bad.line);
        }
    }
}
