package org.kapocs.facts.information;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changes by itself and stands in many texts: a fee, a time, a form, hours, a number.
 *
 * @param said its value by language; one that all languages share stands under the source language
 * @param source who decides it
 * @param checkedOn when an editor compared it with its source; null while nobody has as it stands now
 */
public record Fact(
        String key,
        Type type,
        Map<String, String> said,
        String source,
        @Nullable LocalDate checkedOn,
        int version) {
    public Fact {
        said = Map.copyOf(said);
    }

    /** Named {@code information.fact.type.<NAME>}. */
    public enum Type {
        /** Whole forint. */
        AMOUNT,
        NUMBER,
        /** As in ISO 8601. */
        DATE,
        /** In each language by itself. */
        TEXT,
        PHONE,
        WEB
    }

    /** The value as it is kept, in this language or, where it has none, in the source language. */
    public String in(String language) {
        return said.getOrDefault(language, said.getOrDefault(Material.SOURCE, ""));
    }

    /** The language in which the value really is; empty where it is of none. */
    public String language(String wished) {
        return type != Type.TEXT ? "" : said.containsKey(wished) ? wished : Material.SOURCE;
    }

    public boolean checked() {
        return checkedOn != null;
    }
}
