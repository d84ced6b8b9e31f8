package org.kapocs.facts.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.kapocs.shared.table.Packed;

/** Reads workbooks, new and old. What a file says it is counts for nothing; what it holds is looked at before it is opened. */
final class Workbooks {
    static final int MOST_BYTES = 4 << 20;
    /** What one may unpack to: twenty thousand rows of ten cells are about half of it. */
    private static final int MOST_UNPACKED = 40 << 20;

    private static final Set<String> READ = Set.of("survey", "choices", "settings");

    /** One at a time: opening one takes memory that others need meanwhile. */
    private static final ReentrantLock ONE = new ReentrantLock();

    private Workbooks() {}

    /** @throws Unreadable when it is no workbook, or one that cannot be opened or is too large */
    static Sheets read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new Unreadable("large");
        }
        if (file.length == 0) {
            throw new Unreadable("empty");
        }
        ONE.lock();
        try {
            return switch (FileMagic.valueOf(file)) {
                case OOXML -> {
                    List<Remark> seen = looked(file);
                    yield Xlsx.read(file, seen);
                }
                case OLE2 -> Xls.read(file);
                default -> throw new Unreadable("strange");
            };
        } catch (Unreadable known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            throw new Unreadable("broken");
        } finally {
            ONE.unlock();
        }
    }

    private static List<Remark> looked(byte[] file) throws IOException {
        var seen = new ArrayList<Remark>();
        var names = new HashSet<String>();
        if (!Packed.fits(file, MOST_UNPACKED, names::add)) {
            throw new Unreadable("bomb");
        }
        names.forEach(name -> remark(seen, name));
        if (!names.contains("xl/workbook.xml")) {
            throw new Unreadable(names.isEmpty() ? "broken" : "strange");
        }
        return seen;
    }

    private static void remark(List<Remark> seen, String name) {
        String what = name.startsWith("xl/externallinks/")
                ? "file.links"
                : name.endsWith("vbaproject.bin") ? "file.macros" : name.startsWith("xl/media/") ? "file.pictures" : "";
        if (!what.isEmpty() && seen.stream().noneMatch(each -> each.what().equals(what))) {
            seen.add(new Remark(Remark.Level.LEFT_OUT, "", 0, what, ""));
        }
    }

    /** Whether what stands in this sheet is looked at; of the others only the name is. */
    static boolean wanted(String name, int sheets) {
        return sheets == 1 || READ.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
