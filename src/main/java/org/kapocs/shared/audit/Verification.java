package org.kapocs.shared.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Walks the whole chain once, in one transaction that sees one moment. Finds what was edited, deleted, swapped or put
 * in; what was cut off the end, by the head row; and what was rewritten together with the head row, by the signed heads
 * outside the database.
 */
class Verification {
    private static final int AT_ONCE = 2000;
    private static final byte[] BEGINNING = beginning();

    private final JdbcClient sql;
    private final DayHeads.Kept kept;

    /** @param kept read before the transaction begins: what is signed meanwhile is no end that must be found */
    Verification(JdbcClient sql, DayHeads.Kept kept) {
        this.sql = sql;
        this.kept = kept;
    }

    Verdict verdict() {
        if (kept.forged()) {
            return new Verdict.Broken(0, Verdict.Fault.FORGED_HEAD);
        }
        var signed = new TreeMap<Long, byte[]>();
        for (DayHead day : kept.ours()) {
            byte[] before = signed.putIfAbsent(day.head().seq(), day.head().hash());
            if (before != null && !Arrays.equals(before, day.head().hash())) {
                return new Verdict.Broken(day.head().seq(), Verdict.Fault.NOT_AS_SIGNED);
            }
        }
        Head end = sql.sql("select seq, hash from audit.head")
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .single();
        Verdict verdict = walk(signed, end);
        return verdict instanceof Verdict.Intact(long entries) && !kept.torn().isEmpty()
                ? new Verdict.Torn(
                        entries,
                        kept.torn().stream()
                                .map(file -> file.getFileName().toString())
                                .toList())
                : verdict;
    }

    private Verdict walk(TreeMap<Long, byte[]> signed, Head end) {
        var last = new Head(0, BEGINNING);
        for (List<Link> links = after(0); !links.isEmpty(); links = after(last.seq())) {
            for (Link link : links) {
                Optional<Verdict.Broken> fault = fault(link, last, signed.get(link.seq()));
                if (fault.isPresent()) {
                    return fault.get();
                }
                last = new Head(link.seq(), link.hash());
            }
        }
        return theEnd(last, end, signed.isEmpty() ? 0 : signed.lastKey());
    }

    private static Optional<Verdict.Broken> fault(
            Link link, Head last, byte @org.jspecify.annotations.Nullable [] signed) {
        if (link.seq() != last.seq() + 1) {
            return Optional.of(new Verdict.Broken(last.seq() + 1, Verdict.Fault.MISSING));
        }
        if (!Arrays.equals(link.entry().hash(link.seq(), link.before()), link.hash())) {
            return Optional.of(new Verdict.Broken(link.seq(), Verdict.Fault.CHANGED));
        }
        if (!Arrays.equals(link.before(), last.hash())) {
            return Optional.of(new Verdict.Broken(link.seq(), Verdict.Fault.MOVED));
        }
        if (signed != null && !Arrays.equals(signed, link.hash())) {
            return Optional.of(new Verdict.Broken(link.seq(), Verdict.Fault.NOT_AS_SIGNED));
        }
        return Optional.empty();
    }

    private static Verdict theEnd(Head last, Head end, long signed) {
        if (last.seq() < Math.max(end.seq(), signed)) {
            return new Verdict.Broken(last.seq() + 1, Verdict.Fault.CUT_OFF);
        }
        if (last.seq() > end.seq()) {
            return new Verdict.Broken(end.seq() + 1, Verdict.Fault.ADDED);
        }
        return Arrays.equals(last.hash(), end.hash())
                ? new Verdict.Intact(last.seq())
                : new Verdict.Broken(last.seq(), Verdict.Fault.CHANGED);
    }

    private List<Link> after(long seq) {
        return sql.sql("""
                        select seq, at, who_kind, account, organization, job, subject_kind, subject_id, what, purpose,
                          before, hash
                        from audit.entry where seq > :seq order by seq limit :most""")
                .param("seq", seq)
                .param("most", AT_ONCE)
                .query(Verification::link)
                .list();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        var entry = new Entry(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who_kind"),
                row.getObject("account", UUID.class),
                row.getObject("organization", UUID.class),
                row.getString("job"),
                new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                row.getString("what"),
                row.getString("purpose"));
        return new Link(row.getLong("seq"), entry, row.getBytes("before"), row.getBytes("hash"));
    }

    private static byte[] beginning() {
        try {
            return java.security.MessageDigest.getInstance("SHA-256")
                    .digest("Kapocs".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Link(long seq, Entry entry, byte[] before, byte[] hash) {}
}
