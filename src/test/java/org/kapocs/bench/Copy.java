package org.kapocs.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows of one table on their way into the database by COPY, on a connection of their own. */
final class Copy implements AutoCloseable {
    private static final int PIECE = 1 << 17;

    private final Connection connection;
    private final CopyIn copy;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(PIECE + 4096);
    private final StringBuilder line = new StringBuilder();
    private long rows;

    /** @param into the table and its columns, such as {@code need.need (id, topic)} */
    Copy(Connection connection, String into) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + into + " from stdin");
    }

    void row(@Nullable Object... cells) {
        line.setLength(0);
        for (Object cell : cells) {
            write(cell);
            line.append('\t');
        }
        line.setCharAt(line.length() - 1, '\n');
        waiting.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
        rows++;
        if (waiting.size() >= PIECE) {
            flush();
        }
    }

    long rows() {
        return rows;
    }

    private void write(@Nullable Object cell) {
        switch (cell) {
            case null -> line.append("\\N");
            case byte[] bytes -> line.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case String[] words -> line.append(Arrays.stream(words).collect(Collectors.joining(",", "{", "}")));
            case String text -> escape(text);
            default -> line.append(cell);
        }
    }

    private void escape(String text) {
        for (int n = 0; n < text.length(); n++) {
            char sign = text.charAt(n);
            switch (sign) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(sign);
            }
        }
    }

    private void flush() {
        try {
            copy.writeToCopy(waiting.toByteArray(), 0, waiting.size());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        waiting.reset();
    }

    @Override
    public void close() throws SQLException {
        flush();
        copy.endCopy();
        connection.close();
    }
}
