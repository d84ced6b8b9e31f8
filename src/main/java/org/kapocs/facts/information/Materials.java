package org.kapocs.facts.information;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kapocs.facts.information.ChangeRows.Now;
import org.kapocs.facts.information.WordingRows.Place;
import org.kapocs.facts.information.WordingRows.Vouched;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The information pages as editors keep them. What newcomers read is in {@link Reading}: it changes only when two people have
 * signed what stands here.
 */
@Component
@Transactional
public class Materials {
    private final MaterialRows rows;
    private final WordingRows words;
    private final PublishedRows published;
    private final ChangeRows changes;
    private final WordingRules rules;
    private final Trail trail;
    private final Clock clock;

    Materials(
            MaterialRows rows,
            WordingRows words,
            PublishedRows published,
            ChangeRows changes,
            WordingRules rules,
            Trail trail,
            Clock clock) {
        this.rows = rows;
        this.words = words;
        this.published = published;
        this.changes = changes;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Material> all() {
        return rows.all();
    }

    /** How many things wait until {@link ToDo.What#LOOK}: what newcomers read is over soon, or says what is no longer so. */
    @Transactional(readOnly = true)
    public int pressing() {
        return rows.pressing(LocalDate.now(clock).plusDays(ToDo.AHEAD_DAYS));
    }

    @Transactional(readOnly = true)
    public Material get(String id) {
        return rows.of(id).orElseThrow(Problem.Missing::new);
    }

    /** What became of it, the newest first. */
    @Transactional(readOnly = true)
    public List<Past> past(String id) {
        return changes.ofMaterial(id);
    }

    /** What the source of each block said when this language was true to it. */
    @Transactional(readOnly = true)
    public Map<String, String> sourcesAsTranslated(String id, String language) {
        return words.sourcesAsTranslated(id, language);
    }

    /** How an edit is meant. */
    public enum Edit {
        /** A spelling: nobody else has to do anything. */
        MINOR,
        /** It says something else: in the source language, what others say of it is old. */
        MAJOR
    }

    /**
     * What a block says in a language, and what its writer had before them.
     *
     * @param version of the wording that was changed; 0 for none
     * @param source the edition of the source that a translation was made from
     */
    public record Typed(String language, int version, int source, String text, Edit edit) {}

    /**
     * Writes what a block says in a language, unless somebody else did since that version. The language is a draft then;
     * newcomers go on reading what was approved.
     *
     * @throws Problem.Invalid with the field that cannot be used
     */
    public Change write(Who.Staff who, String id, String block, Typed typed) {
        Block before = get(id).block(block);
        rules.check(before, typed.text());
        Wording was = before.in(typed.language());
        if (was.version() == typed.version() && was.text().equals(typed.text()) && typed.edit() == Edit.MINOR) {
            return new Change.Done();
        }
        boolean source = typed.language().equals(Material.SOURCE);
        boolean major = typed.edit() == Edit.MAJOR || !was.there();
        int edition = source && major ? was.edition() + 1 : was.edition();
        int trueTo = source ? edition : major ? typed.source() : was.trueTo();
        var now = new Wording(typed.text(), edition, trueTo, Set.of(), was.version() + 1);
        if (!words.write(new Place(id, block, typed.language()), typed.version(), now)) {
            return new Change.Outdated();
        }
        if (source) {
            words.keepSource(id, block, edition, typed.text());
            if (major) {
                rows.check(id, block, null, null);
            }
        }
        words.changed(id, typed.language(), major);
        Past.Did did = major ? Past.Did.MAJOR : Past.Did.MINOR;
        note(who, id, block, typed.language(), did, was.text(), typed.text());
        return new Change.Done();
    }

    /** A fact in it changed, or its source did, and it still says what is true. */
    public Change stillTrue(Who.Staff who, String id, String block, String language, int version) {
        Wording now = get(id).block(block).in(language);
        if (!words.stillTrue(new Place(id, block, language), version)) {
            return new Change.Outdated();
        }
        note(who, id, block, language, Past.Did.STILL_TRUE, now.text(), now.text());
        return new Change.Done();
    }

    /** Somebody compared a block with its source today, as that version of the Hungarian says it. */
    public Change check(Who.Staff who, String id, String block, int version) {
        Wording now = get(id).block(block).in(Material.SOURCE);
        if (now.version() != version) {
            return new Change.Outdated();
        }
        rows.check(id, block, LocalDate.now(clock), who.account());
        note(who, id, block, Material.SOURCE, Past.Did.CHECKED, "", now.text());
        return new Change.Done();
    }

    /**
     * Asks two people to sign it as it stands. What was signed before stands unless its meaning changed; what is valid no
     * longer is signed anew.
     *
     * @throws Problem.Conflict when it is not ready for that
     */
    public Change submit(Who.Staff who, String id, String language, int revision) {
        Material material = get(id);
        rules.ready(material, language);
        Translation now = material.in(language);
        boolean anew = now.written() == Translation.Written.APPROVED || now.over(LocalDate.now(clock));
        if (!words.submit(id, language, revision, anew)) {
            return new Change.Outdated();
        }
        note(who, id, "", language, Past.Did.SUBMITTED, "", "");
        return new Change.Done();
    }

    /** Stands for what it says, until that day; with the reader's word newcomers read it from then on. */
    public Change signSubject(Who.Staff who, String id, String language, int revision, LocalDate until) {
        rules.valid(until);
        return words.lockInReview(id, language, revision)
                .map(signed -> {
                    rules.another(who, signed.reader());
                    var now = new Vouched(who.account(), who.organization(), signed.reader(), until);
                    return vouched(who, id, language, Past.Did.SUBJECT_SIGNED, now);
                })
                .orElseGet(Change.Outdated::new);
    }

    /**
     * Reads the language as their own and says that it is well said.
     *
     * @throws Problem.Conflict when they stand for what it says too, or wrote what nobody else has signed
     */
    public Change signReader(Who.Staff who, String id, String language, int revision) {
        return words.lockInReview(id, language, revision)
                .map(signed -> {
                    rules.another(who, signed.subject());
                    if (signed.subject() != null && changes.wroteSinceSubjectSigned(id, language, who.account())) {
                        throw new Problem.Conflict("information.error.both");
                    }
                    var now = new Vouched(signed.subject(), signed.organization(), who.account(), signed.validUntil());
                    return vouched(who, id, language, Past.Did.READER_SIGNED, now);
                })
                .orElseGet(Change.Outdated::new);
    }

    private Change vouched(Who.Staff who, String id, String language, Past.Did did, Vouched now) {
        words.vouch(id, language, now);
        note(who, id, "", language, did, "", "");
        if (now.subject() != null && now.organization() != null && now.reader() != null && now.validUntil() != null) {
            Material material = get(id);
            published.put(
                    id,
                    language,
                    new Approved(
                            Approved.blocks(material, language),
                            material.in(language).machine(),
                            LocalDate.now(clock),
                            now.organization(),
                            now.validUntil()));
            note(who, id, "", language, Past.Did.APPROVED, "", "");
        }
        return new Change.Done();
    }

    private void note(
            Who.Staff who, String id, String block, String language, Past.Did did, String before, String after) {
        changes.note(new Now(id, null, block, language, who.account(), did, before, after));
        String verb = switch (did) {
            case SUBJECT_SIGNED, READER_SIGNED -> "material.signed";
            case APPROVED -> "material.approved";
            default -> "material.revised";
        };
        trail.wrote(who, new Subject("material", Material.key(id)), verb);
    }
}
