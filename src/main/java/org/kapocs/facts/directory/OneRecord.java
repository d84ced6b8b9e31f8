package org.kapocs.facts.directory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets so many bytes of a file through for one record, which has to be held as a whole. */
final class OneRecord extends FilterInputStream {
    /** Four times what a record may have, in bytes of any encoding. */
    static final int MOST = 2 * 1024 * 1024;

    private int read;

    OneRecord(InputStream file) {
        super(file);
    }

    /** The next record begins. */
    void next() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int many = super.read(bytes, from, length);
        count(Math.max(0, many));
        return many;
    }

    private void count(int more) {
        read += more;
        if (read > MOST) {
            throw new Unreadable("record-too-large", Integer.toString(MOST), "");
        }
    }
}
