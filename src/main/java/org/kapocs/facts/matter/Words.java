package org.kapocs.facts.matter;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one should know of a matter, in one language.
 *
 * @param authority who is competent
 * @param bring what to bring, one thing on each line
 * @param time how long it usually takes
 * @param name what it is called, where an editor added it; empty where the house knows that itself
 */
public record Words(String authority, String bring, String time, String fee, String name) {
    static final Words NONE = new Words("", "", "", "");

    public Words(String authority, String bring, String time, String fee) {
        this(authority, bring, time, fee, "");
    }

    /** What was kept before there were such names has none. */
    public Words(String authority, String bring, String time, String fee, @Nullable String name) {
        this.authority = authority;
        this.bring = bring;
        this.time = time;
        this.fee = fee;
        this.name = Objects.requireNonNullElse(name, "");
    }

    /** What to bring, thing by thing. */
    public List<String> things() {
        return bring.lines().filter(line -> !line.isBlank()).toList();
    }
}
