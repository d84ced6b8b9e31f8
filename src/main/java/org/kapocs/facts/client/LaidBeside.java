package org.kapocs.facts.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.Difference.Taken;

/**
 * What was typed of a person, laid beside the record of somebody who is that person. What the record lacks is added; where
 * it says something else, somebody chooses. Nothing of the record goes without that.
 */
public final class LaidBeside {
    /** So many names, languages and ways to reach somebody a form has room for. */
    public static final int MOST = 3;

    private final Function<String, Optional<Taken>> chosen;
    private final List<Difference> differences = new ArrayList<>();
    private final Person person;

    /** @param chosen by the field of a difference: what somebody chose there */
    public LaidBeside(Person saved, Person typed, Function<String, Optional<Taken>> chosen) {
        this.chosen = chosen;
        this.person = new Person(
                new Rows<>("name-", LaidBeside::sameName, LaidBeside::nameAs, LaidBeside::first)
                        .of(saved.names(), typed.names()),
                birth(saved.birth(), typed.birth()),
                new Rows<>("speaks-", LaidBeside::sameLanguage, LaidBeside::languageAs, LaidBeside::first)
                        .of(saved.languages(), typed.languages()),
                new Rows<>("reach-", LaidBeside::sameWay, LaidBeside::wayAs, LaidBeside::ofItsKind)
                        .of(saved.reach(), typed.reach()),
                one("district", saved.district(), typed.district()));
    }

    /** What stands otherwise in the record, whether somebody has chosen or not. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** Whether something was chosen for every difference. */
    public boolean decided() {
        return differences.stream().allMatch(each -> taken(each).isPresent());
    }

    /** The record with what it lacked and what was chosen; where nothing was, it stays as it is. */
    public Person person() {
        return person;
    }

    private Optional<Taken> taken(Difference difference) {
        return chosen.apply(difference.field()).filter(each -> each != Taken.BOTH || difference.both());
    }

    private Taken decide(String field, List<?> saved, Object typed, boolean both) {
        var difference = new Difference(field, saved, typed, both);
        differences.add(difference);
        return taken(difference).orElse(Taken.RECORD);
    }

    /** Of two that do not contradict each other, the one that says more. */
    private @Nullable BirthDate birth(@Nullable BirthDate saved, @Nullable BirthDate typed) {
        if (saved == null || typed == null || !saved.mayBeSaidAs(typed)) {
            return one("birth", saved, typed);
        }
        return saved.day() != null || typed.month() == null ? saved : typed;
    }

    private <T> @Nullable T one(String field, @Nullable T saved, @Nullable T typed) {
        if (saved == null || typed == null) {
            return saved == null ? typed : saved;
        }
        boolean other = !saved.equals(typed) && decide(field, List.of(saved), typed, false) == Taken.TYPED;
        return other ? typed : saved;
    }

    private static boolean sameName(Name saved, Name typed) {
        return saved.spoken().equalsIgnoreCase(typed.spoken());
    }

    /** A pseudonym says nothing of its kind: it is what a name is taken for while nobody said otherwise. */
    private static Name nameAs(Name saved, Name typed) {
        return typed.kind() == NameKind.PSEUDONYM
                ? saved
                : new Name(typed.kind(), saved.order(), saved.given(), saved.family());
    }

    private static boolean sameLanguage(SpokenLanguage saved, SpokenLanguage typed) {
        return saved.tag().equals(typed.tag());
    }

    private static SpokenLanguage languageAs(SpokenLanguage first, SpokenLanguage then) {
        return new SpokenLanguage(
                first.tag(),
                then.level() == LanguageLevel.UNKNOWN ? first.level() : then.level(),
                then.interpreter() == null ? first.interpreter() : then.interpreter());
    }

    private static boolean sameWay(Reach saved, Reach typed) {
        return saved.kind() == typed.kind() && saved.key().equals(typed.key());
    }

    private static Reach wayAs(Reach first, Reach then) {
        return new Reach(first.kind(), first.value(), then.safe().isEmpty() ? first.safe() : then.safe());
    }

    private static <T> List<T> first(List<T> saved, T typed) {
        return saved.stream().limit(1).toList();
    }

    /** A number may stand for another number; a letter goes elsewhere than a call. */
    private static List<Reach> ofItsKind(List<Reach> saved, Reach typed) {
        List<Reach> ofKind =
                saved.stream().filter(each -> each.kind() == typed.kind()).toList();
        return ofKind.isEmpty() && saved.size() >= MOST ? List.of(saved.getLast()) : ofKind;
    }

    /**
     * What there may be several of.
     *
     * @param as the first, as the second says it where that says anything
     * @param instead what of the record one that is typed would replace; where there is nothing, it is added
     */
    private final class Rows<T> {
        private final String field;
        private final BiPredicate<T, T> same;
        private final BinaryOperator<T> as;
        private final BiFunction<List<T>, T, List<T>> instead;

        Rows(String field, BiPredicate<T, T> same, BinaryOperator<T> as, BiFunction<List<T>, T, List<T>> instead) {
            this.field = field;
            this.same = same;
            this.as = as;
            this.instead = instead;
        }

        List<T> of(List<T> saved, List<T> typed) {
            var rows = new ArrayList<>(saved);
            for (int row = 0; row < typed.size(); row++) {
                T one = typed.get(row);
                int at = place(rows, one);
                if (at < 0) {
                    further(field + row, rows, one);
                } else {
                    rows.set(at, completed(field + row, rows.get(at), one));
                }
            }
            return rows;
        }

        private int place(List<T> rows, T typed) {
            for (int at = 0; at < rows.size(); at++) {
                if (same.test(rows.get(at), typed)) {
                    return at;
                }
            }
            return -1;
        }

        /** The same one: what it says of it is filled in where nothing was said, and else chosen. */
        private T completed(String name, T saved, T typed) {
            T asTyped = as.apply(saved, typed);
            T filled = as.apply(asTyped, saved);
            boolean other = !filled.equals(asTyped) && decide(name, List.of(saved), asTyped, false) == Taken.TYPED;
            return other ? asTyped : filled;
        }

        private void further(String name, List<T> rows, T typed) {
            List<T> replaced = instead.apply(rows, typed);
            if (replaced.isEmpty()) {
                rows.add(typed);
                return;
            }
            Taken taken = decide(name, replaced, typed, rows.size() < MOST);
            if (taken == Taken.BOTH) {
                rows.add(typed);
            } else if (taken == Taken.TYPED) {
                int at = rows.indexOf(replaced.getFirst());
                rows.removeAll(replaced);
                rows.add(at, typed);
            }
        }
    }
}
