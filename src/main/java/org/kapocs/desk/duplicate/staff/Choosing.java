package org.kapocs.desk.duplicate.staff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.client.BirthDate;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.shared.web.Form;

/**
 * What two records say, to choose from what shall be known of the one person. At first all is chosen that the page on
 * which a client is corrected has room for.
 */
public final class Choosing {
    /** So many rows has the page on which a client is corrected. */
    static final int AT_MOST = 3;

    private final Form form;
    private final Person one;
    private final Person other;

    Choosing(Form form, Person one, Person other) {
        this.form = form;
        this.one = one;
        this.other = other;
    }

    List<Name> names() {
        return union(one.names(), other.names(), name -> name);
    }

    /** One for each language, as the older record has it. */
    List<SpokenLanguage> languages() {
        return union(one.languages(), other.languages(), SpokenLanguage::tag);
    }

    /** One for each number or address, as the older record has it. */
    List<Reach> reach() {
        return union(one.reach(), other.reach(), Reach::key);
    }

    List<BirthDate> births() {
        return differing(one.birth(), other.birth());
    }

    List<Integer> districts() {
        return differing(one.district(), other.district());
    }

    /** What both records say alike is not asked. */
    public boolean asksNames() {
        return !one.names().equals(other.names());
    }

    public boolean asksLanguages() {
        return !one.languages().equals(other.languages());
    }

    public boolean asksReach() {
        return !one.reach().equals(other.reach());
    }

    /** Which of several are chosen, by their number. */
    public List<String> chosen(String field) {
        return form.has("keeper")
                ? form.all(field)
                : IntStream.range(0, AT_MOST).mapToObj(Integer::toString).toList();
    }

    /** Which one of several is: by which name they are addressed, and which of two dates or districts holds. */
    public List<String> first(String field) {
        return List.of(form.has(field) ? form.text(field) : "0");
    }

    Map<String, String> errors() {
        var errors = new LinkedHashMap<String, String>();
        for (String field : List.of("name", "language", "reach")) {
            if (form.all(field).size() > AT_MOST) {
                errors.put(field, "duplicate.error.many");
            }
        }
        if (kept(asksNames(), "name", names()).isEmpty()) {
            errors.put("name", "duplicate.error.name");
        }
        return errors;
    }

    Person person() {
        var names = new ArrayList<>(kept(asksNames(), "name", names()));
        List<Name> all = names();
        IntStream.range(0, all.size())
                .filter(n -> first("called").contains(Integer.toString(n)))
                .mapToObj(all::get)
                .filter(names::remove)
                .findFirst()
                .ifPresent(names::addFirst);
        return new Person(
                names,
                of("birth", births()),
                kept(asksLanguages(), "language", languages()),
                kept(asksReach(), "reach", reach()),
                of("district", districts()));
    }

    private <T> List<T> kept(boolean asked, String field, List<T> all) {
        return !asked
                ? all
                : IntStream.range(0, all.size())
                        .filter(n -> chosen(field).contains(Integer.toString(n)))
                        .<T>mapToObj(all::get)
                        .toList();
    }

    private <T> @Nullable T of(String field, List<T> all) {
        return IntStream.range(0, all.size())
                .filter(n -> first(field).contains(Integer.toString(n)))
                .<T>mapToObj(all::get)
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    private static <T> List<T> union(List<T> one, List<T> other, Function<T, ?> same) {
        var all = new LinkedHashMap<Object, T>();
        Stream.concat(one.stream(), other.stream()).forEach(each -> all.putIfAbsent(same.apply(each), each));
        return List.copyOf(all.values());
    }

    private static <T> List<T> differing(@Nullable T one, @Nullable T other) {
        return Stream.of(one, other)
                .filter(Objects::nonNull)
                .<T>map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
