package org.kapocs.shared.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The drawings of the house, inlined into pages so that they cost no request. */
public final class Icons {
    private static final Properties SHAPES = read();

    private Icons() {}

    /** The inside of an {@code svg} of 24 × 24 units. A name that nobody drew is a fault of the page. */
    public static String shape(String name) {
        String shape = SHAPES.getProperty(name);
        if (shape == null) {
            throw new IllegalArgumentException("no icon is called " + name);
        }
        return shape;
    }

    private static Properties read() {
        var shapes = new Properties();
        try (var file = Icons.class.getResourceAsStream("/icons.properties")) {
            if (file == null) {
                throw new IllegalStateException("icons.properties is missing");
            }
            shapes.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return shapes;
    }
}
