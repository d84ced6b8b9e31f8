package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the questions and sections of a form stand, by their names. */
final class Places {
    private final Map<String, List<Part>> byName = new HashMap<>();
    private final Map<String, Part.Section> repeats = new HashMap<>();

    Places(List<Part> parts) {
        gather(parts);
    }

    private void gather(List<Part> parts) {
        for (Part part : parts) {
            byName.computeIfAbsent(part.name(), _ -> new ArrayList<>()).add(part);
            if (part instanceof Part.Section section) {
                if (section.repeats()) {
                    repeats.put(section.path(), section);
                }
                gather(section.parts());
            }
        }
    }

    /** The only one of this name. */
    Optional<Part> of(String name) {
        return Optional.ofNullable(byName.get(name))
                .filter(found -> found.size() == 1)
                .map(List::getFirst);
    }

    boolean several(String name) {
        return byName.getOrDefault(name, List.of()).size() > 1;
    }

    /** Whether it stands among what is asked several times. */
    boolean repeated(String path) {
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
            if (repeats.containsKey(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    /** The way from one place to another, such as {@code ../other}. */
    static String way(String from, String to) {
        String[] here = from.split("/");
        String[] there = to.split("/");
        int same = 0;
        while (same < Math.min(here.length, there.length) && here[same].equals(there[same])) {
            same++;
        }
        var way = new ArrayList<String>();
        for (int n = same; n < here.length; n++) {
            way.add("..");
        }
        for (int n = same; n < there.length; n++) {
            way.add(there[n]);
        }
        return way.isEmpty() ? "." : String.join("/", way);
    }
}
