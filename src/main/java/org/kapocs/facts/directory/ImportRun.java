package org.kapocs.facts.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.directory.Import.Kind;
import tools.jackson.databind.node.ObjectNode;

/** One file on its way into the directory, in one transaction: cleans, checks, merges and puts, and reports each record. */
final class ImportRun implements Intake {
    private static final int BATCH = 200;
    private static final int LARGEST = 512 * 1024;

    private final Shelf shelf;
    private final Shape shape;
    private final TopicMapping mapping;
    private final String language;
    private final Report report = new Report();
    private final TermCheck terms;

    /** Where each id stood first, and the number of its line. */
    private final Map<UUID, Integer> seen = new HashMap<>();

    private final Map<UUID, Waiting> batch = new LinkedHashMap<>();
    private final Map<UUID, Waiting> words = new LinkedHashMap<>();
    private int records;
    private int unworded;

    /** A record that is checked and not yet put; {@code line} is 0 until it has one. */
    private record Waiting(ObjectNode json, String place, boolean ownLanguage) {}

    ImportRun(Shelf shelf, Shape shape, TopicMapping mapping, String language) {
        this.shelf = shelf;
        this.shape = shape;
        this.mapping = mapping;
        this.language = language;
        this.terms = new TermCheck(mapping);
    }

    Report report() {
        return report;
    }

    @Override
    public void service(ObjectNode dirty, String place) {
        records++;
        Cleaning cleaning = Cleaning.of(dirty);
        ObjectNode json = cleaning.json();
        String name = Document.text(json, "name");
        Optional<Fault> fault = json.toString().length() > LARGEST
                ? Optional.of(new Fault("record-too-large", Integer.toString(LARGEST)))
                : shape.faultOf(json);
        if (fault.isPresent()) {
            report.add(Kind.REFUSED, place, Optional.empty(), name, fault.get());
            return;
        }
        boolean ownLanguage = json.has(Document.CONTENT_LANGUAGE);
        if (!ownLanguage && !language.isEmpty()) {
            json.put(Document.CONTENT_LANGUAGE, language);
        } else if (!ownLanguage) {
            unworded++;
        }
        var document = new Document(ProtectedPlace.hidden(json));
        if (!cleaning.changed().isEmpty()) {
            report.notice(place, Optional.of(document.id()), name, "cleaned", String.join(", ", cleaning.changed()));
        }
        if (seen.containsKey(document.id())) {
            again(document, place);
        } else {
            terms.see(document);
            seen.put(document.id(), report.add(Kind.TAKEN, place, document));
            batch.put(document.id(), new Waiting(json, place, ownLanguage));
            flushWhenFull();
        }
    }

    /** The id stood in the file before: one record is made of both. */
    private void again(Document document, String place) {
        if (!batch.containsKey(document.id())) {
            flush();
        }
        Waiting waiting = batch.get(document.id());
        ObjectNode first = waiting != null
                ? waiting.json()
                : shelf.documents(List.of(document.id()))
                        .getOrDefault(document.id(), document)
                        .json();
        var fold = new Fold(first, document.json());
        ObjectNode both = ProtectedPlace.hidden(fold.result());
        String differing = String.join(", ", fold.differing());
        report.add(
                Kind.MERGED,
                place,
                Optional.of(document.id()),
                document.text("name"),
                differing.isEmpty() ? new Fault("same-id", "") : new Fault("same-id-differs", differing));
        if (waiting != null) {
            batch.put(document.id(), new Waiting(both, waiting.place(), waiting.ownLanguage()));
        } else {
            shelf.put(List.of(new Document(both)), mapping);
        }
    }

    @Override
    public void translation(ObjectNode dirty, String tag, String place) {
        records++;
        ObjectNode json = Cleaning.of(dirty).json();
        json.put("language", tag);
        String name = Document.text(json, "name");
        try {
            UUID id = UUID.fromString(Document.text(json, "id"));
            if (name.isEmpty()) {
                report.add(Kind.REFUSED, place, Optional.empty(), "", new Fault("missing", "name"));
            } else if (words.containsKey(id)) {
                report.add(Kind.MERGED, place, Optional.of(id), name, new Fault("same-id", ""));
            } else {
                words.put(id, new Waiting(json, place, true));
                flushWhenFull();
            }
        } catch (IllegalArgumentException noId) {
            report.add(Kind.REFUSED, place, Optional.empty(), name, Fault.of("uuid", "id", Document.text(json, "id")));
        }
    }

    @Override
    public void other(String what, String name, String place) {
        records++;
        report.add(Kind.REFUSED, place, Optional.empty(), name, new Fault(what, ""));
    }

    @Override
    public void claims(int many) {
        if (many != records) {
            report.notice("", Optional.empty(), "", "claims", many + " ≠ " + records);
        }
    }

    private void flushWhenFull() {
        if (batch.size() >= BATCH || words.size() >= BATCH) {
            flush();
        }
    }

    private void flush() {
        putServices();
        putWords();
    }

    private void putServices() {
        Map<UUID, Document> before = shelf.documents(batch.keySet());
        var changed = new ArrayList<Document>();
        batch.forEach((id, waiting) -> {
            Document known = before.get(id);
            int line = seen.getOrDefault(id, 0);
            if (known == null) {
                changed.add(new Document(waiting.json()));
                return;
            }
            ObjectNode next = succeed(known, waiting);
            List<String> fields = Fingerprint.differing(known.json(), next);
            if (fields.isEmpty()) {
                report.change(line, Kind.UNCHANGED, "", "");
            } else {
                report.change(line, Kind.CHANGED, "changed", String.join(", ", fields));
                changed.add(new Document(next));
            }
        });
        shelf.put(changed, mapping);
        batch.clear();
    }

    /** The newer record stands; translations that it does not bring stay. In another language it is a translation. */
    private ObjectNode succeed(Document known, Waiting waiting) {
        String tag = Document.text(waiting.json(), Document.CONTENT_LANGUAGE);
        if (!waiting.ownLanguage()
                && !known.language().equals("und")
                && !known.language().equals(tag)) {
            return Translations.with(known.json(), tag, waiting.json());
        }
        ObjectNode next = waiting.json();
        if (!next.has(Document.TRANSLATIONS) && known.json().has(Document.TRANSLATIONS)) {
            next.set(Document.TRANSLATIONS, known.json().get(Document.TRANSLATIONS));
        }
        return next;
    }

    private void putWords() {
        Map<UUID, Document> known = shelf.documents(words.keySet());
        var changed = new ArrayList<Document>();
        words.forEach((id, waiting) -> {
            Document document = known.get(id);
            String name = Document.text(waiting.json(), "name");
            if (document == null) {
                report.add(
                        Kind.REFUSED,
                        waiting.place(),
                        Optional.of(id),
                        name,
                        new Fault("no-such-service", id.toString()));
                return;
            }
            ObjectNode next =
                    Translations.with(document.json(), Document.text(waiting.json(), "language"), waiting.json());
            boolean same = Fingerprint.whole(next).equals(Fingerprint.whole(document.json()));
            report.add(
                    same ? Kind.UNCHANGED : Kind.CHANGED,
                    waiting.place(),
                    Optional.of(id),
                    name,
                    new Fault("translation", ""));
            if (!same) {
                changed.add(new Document(next));
            }
        });
        shelf.put(changed, mapping);
        words.clear();
    }

    /** Puts what still waits and says what only the whole file shows. */
    void finish() {
        flush();
        shelf.twins(seen.keySet()).forEach((id, other) -> {
            int line = seen.getOrDefault(id, 0);
            if (report.lines().get(line - 1).kind() == Kind.TAKEN) {
                report.change(line, Kind.MERGED, "twin", other.toString());
            }
        });
        Map<UUID, UUID> alike = shelf.alike(seen.keySet());
        seen.forEach((id, line) -> {
            if (alike.containsKey(id) && report.lines().get(line - 1).kind() == Kind.TAKEN) {
                report.change(line, Kind.TAKEN, Report.ALIKE, alike.get(id).toString());
            }
        });
        report.sayResting();
        if (unworded > 0) {
            report.notice("", Optional.empty(), "", "unknown-language", Integer.toString(unworded));
        }
        terms.report(report);
    }
}
