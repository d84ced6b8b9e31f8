package org.kapocs.shared.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.kapocs.shared.web.TypedText;

/**
 * Reads lists that others wrote with whatever they had: workbooks and CSV files of any encoding and delimiter. What a file
 * says it is counts for nothing. Nothing in it is run or followed; a formula is what it last came to.
 */
public final class ListReader {
    public static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 200;
    /** One sign more than a text may have anywhere, so that what is too long is known by it. */
    public static final int LONGEST = 20_001;

    /** What a workbook may unpack to: a hundred thousand rows of twenty cells are less. */
    private static final long MOST_UNPACKED = 160L << 20;

    /** One at a time: opening one takes memory that others need meanwhile. */
    private static final ReentrantLock ONE = new ReentrantLock();

    private ListReader() {}

    /** Hears what stands in a list, row by row; empty rows are left out. */
    @FunctionalInterface
    public interface Heard {
        /**
         * @param sheet its place in the file, from 0
         * @param name of the sheet; empty where there is only one
         * @param number of the row, from 1
         */
        void row(int sheet, String name, int number, List<String> cells);
    }

    /** @throws Unreadable when nothing can be made of it, or of part of it: then nothing that was heard counts */
    public static void read(byte[] file, Heard rows) {
        if (file.length == 0) {
            throw new Unreadable("empty");
        }
        ONE.lock();
        try {
            switch (FileMagic.valueOf(file)) {
                case OOXML -> XlsxReader.read(unpacking(file), rows);
                case OLE2 -> throw new Unreadable("old");
                case UNKNOWN -> CsvReader.read(file, rows);
                default -> throw new Unreadable("strange");
            }
        } catch (Unreadable known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError broken) {
            throw new Unreadable("broken");
        } finally {
            ONE.unlock();
        }
    }

    private static byte[] unpacking(byte[] file) throws IOException {
        var names = new ArrayList<String>();
        if (!Packed.fits(file, MOST_UNPACKED, names::add)) {
            throw new Unreadable("bomb");
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new Unreadable("strange");
        }
        return file;
    }

    /** A cell as it is kept: without what is no writing, and no longer than anybody can mean it. */
    static String cell(String written) {
        String text = written.length() > LONGEST ? written.substring(0, LONGEST) : written;
        return TypedText.of(text);
    }
}
