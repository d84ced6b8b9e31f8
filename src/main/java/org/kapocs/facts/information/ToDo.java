package org.kapocs.facts.information;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What is to be done next with a page in a language.
 *
 * @param count of how many blocks; 0 where it is the whole page
 */
public record ToDo(Material material, String language, What what, int count) {
    static final int AHEAD_DAYS = 30;

    /** The most urgent first. Named {@code information.todo.<NAME>}. */
    public enum What {
        /** Newcomers cannot read it any more, or soon. */
        RENEW,
        /** The source says something else by now. */
        CATCH_UP,
        /** A fact in it changed. */
        LOOK,
        /** Nobody has compared statements with their sources. */
        CHECK,
        SIGN_SUBJECT,
        SIGN_READER,
        SUBMIT
    }

    /** All that waits, the most urgent first. */
    public static List<ToDo> all(List<Material> materials, LocalDate today) {
        var found = new ArrayList<ToDo>();
        for (Material material : materials) {
            for (String language : new TreeSet<>(material.translations().keySet())) {
                of(found, material, language, today);
            }
        }
        found.sort(Comparator.comparing(ToDo::what));
        return found;
    }

    private static void of(List<ToDo> found, Material material, String language, LocalDate today) {
        Translation translation = material.in(language);
        LocalDate until = translation.validUntil();
        if (until != null && until.isBefore(today.plusDays(AHEAD_DAYS))) {
            found.add(new ToDo(material, language, What.RENEW, 0));
        }
        add(found, material, language, What.CATCH_UP, material.stale(language).size());
        add(found, material, language, What.LOOK, material.doubted(language).size());
        if (language.equals(Material.SOURCE)) {
            int unchecked =
                    (int) material.blocks().stream().filter(Block::unchecked).count();
            add(found, material, language, What.CHECK, unchecked);
        }
        switch (translation.written()) {
            case DRAFT -> found.add(new ToDo(material, language, What.SUBMIT, 0));
            case IN_REVIEW -> {
                if (translation.subject() == null) {
                    found.add(new ToDo(material, language, What.SIGN_SUBJECT, 0));
                }
                if (translation.reader() == null) {
                    found.add(new ToDo(material, language, What.SIGN_READER, 0));
                }
            }
            case APPROVED, MISSING -> {}
        }
    }

    private static void add(List<ToDo> found, Material material, String language, What what, int count) {
        if (count > 0) {
            found.add(new ToDo(material, language, what, count));
        }
    }
}
