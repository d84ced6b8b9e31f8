package org.kapocs.shared.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one table holds of people.
 *
 * @param table with its schema
 * @param rows which rows are a person's, as a condition on {@code :clients}, {@code :contacts}, {@code :cases} and
 *     {@code :hanging}; empty for a table that is about nobody served
 * @param by how they are sorted, where it is read aloud
 * @param told which of them they may know of, beside; {@code true} for all
 * @param given what of each row the person is given, in this order; nothing when it is withheld
 * @param withheld why nothing of it is given; null when something is
 * @param reviewed whether these are words of staff, which somebody reads before they are given: they may tell of others
 * @param outBy the column by which a row can be left out of what is given; null when it is given always
 * @param subject what the trail calls such a row; null when it has no name there
 * @param instead what is done to the rows instead of removing them, as a whole statement; null to remove them
 * @param kept why they stay; null when they are removed
 * @param hangs whether the database takes them with the row on which they hang
 * @param alone what of it is given to who has shown a code alone; null, as for every table that says nothing of it: nothing
 * @param carrying what is done to the rows when the file goes to another organization, as a whole statement on {@code :to},
 *     the organization, and {@code :owner}, who answers for the case from then on; null for nothing
 */
public record Holding(
        String table,
        String rows,
        String by,
        String told,
        List<HeldColumn> given,
        @Nullable Withheld withheld,
        boolean reviewed,
        @Nullable String outBy,
        @Nullable String subject,
        @Nullable String instead,
        @Nullable Kept kept,
        boolean hangs,
        @Nullable Alone alone,
        @Nullable String carrying) {

    /** A table of which the person is given something, and whose rows are removed. */
    public static Holding of(String table, String rows) {
        return new Holding(table, rows, "1", "true", List.of(), null, false, null, null, null, null, false, null, null);
    }

    /** A table about staff: nobody served is in it, and nothing of it goes with anybody. */
    public static Holding ofStaff(String table) {
        return stays(table, Withheld.STAFF, Kept.STAFF);
    }

    /** A table of which nothing is given and nothing goes, for these reasons. */
    public static Holding stays(String table, Withheld why, Kept kept) {
        return new Holding(table, "", "1", "true", List.of(), why, false, null, null, null, kept, false, null, null);
    }

    /** Gives a column. */
    public Holding gives(String column, Fact fact) {
        return gives(new HeldColumn(column, fact, "", null, "id"));
    }

    /** Gives a column that says a word of the house; {@code named} is the beginning of its message keys. */
    public Holding codes(String column, Fact fact, String named) {
        return gives(new HeldColumn(column, fact, named, null, "id"));
    }

    /** Gives what is sealed in a column, for its row of the house, whose key is in the column {@code id}. */
    public Holding opens(String column, Fact fact, Opener opener) {
        return opens(column, fact, "id", opener);
    }

    /** As {@link #opens(String, Fact, Opener)}, where the key of the row is another column. */
    public Holding opens(String column, Fact fact, String key, Opener opener) {
        return gives(new HeldColumn(column, fact, "", opener, key));
    }

    /** Gives a word of the house that another room keeps under the id in this column, and leads to nobody there. */
    public Holding looksUp(String column, Fact fact, String named, Function<UUID, Optional<String>> known) {
        return gives(new HeldColumn(column, fact, named, (_, _, id, _) -> known.apply(id), column));
    }

    private Holding gives(HeldColumn more) {
        var all = new ArrayList<>(given);
        all.add(more);
        return new Holding(
                table, rows, by, told, all, withheld, reviewed, outBy, subject, instead, kept, hangs, alone, carrying);
    }

    /** Gives nothing of it, for this reason. */
    public Holding withheld(Withheld why) {
        return new Holding(
                table, rows, by, told, given, why, reviewed, outBy, subject, instead, kept, hangs, alone, carrying);
    }

    /** Somebody reads it before it is given: staff wrote it. It needs a column {@code id}. */
    public Holding toBeRead() {
        return new Holding(
                table, rows, by, told, given, withheld, true, "id", subject, instead, kept, hangs, alone, carrying);
    }

    /** It is left out with the row whose {@code id} stands in this column. */
    public Holding outWith(String column) {
        return new Holding(
                table, rows, by, told, given, withheld, reviewed, column, subject, instead, kept, hangs, alone,
                carrying);
    }

    /** It goes with the row on which it hangs, which comes after it here. */
    public Holding cascades() {
        return new Holding(
                table, rows, by, told, given, withheld, reviewed, outBy, subject, instead, kept, true, alone, carrying);
    }

    /** They may know of such rows alone. */
    public Holding toldWhere(String condition) {
        return new Holding(
                table, rows, by, condition, given, withheld, reviewed, outBy, subject, instead, kept, hangs, alone,
                carrying);
    }

    /**
     * To who has shown a code alone, which can be in the hands of whoever they fled from, these columns of such rows are
     * given: no more than their own file shows under that code. No word that staff wrote for each other, no way to reach
     * them, no birth and no name as it stands in papers.
     */
    public Holding withCode(String condition, String... columns) {
        return alone(new Alone(condition, List.of(columns), Map.of()));
    }

    /**
     * As {@link #withCode(String, String...)}, and this column as well, where its room says so of the row, known by its
     * column {@code id}: their own file may show it in one and not in another.
     */
    public Holding withCodeWhere(String column, Opener looked) {
        return alone(Objects.requireNonNull(alone).and(column, looked));
    }

    private Holding alone(Alone some) {
        return new Holding(
                table, rows, by, told, given, withheld, reviewed, outBy, subject, instead, kept, hangs, some, carrying);
    }

    /** A condition: rows in whose column none of these codes of the house stands. */
    public static String without(String column, Set<String> codes) {
        return codes.stream().sorted().collect(Collectors.joining("', '", column + " not in ('", "')"));
    }

    /** It, as it is given to who has shown a code alone; empty when nothing of it is. */
    public Optional<Holding> withCode() {
        return Optional.ofNullable(alone)
                .map(some -> new Holding(
                        table,
                        rows,
                        by,
                        "(" + told + ") and (" + some.condition() + ")",
                        given.stream()
                                .filter(each -> some.columns().contains(each.column()))
                                .map(some::of)
                                .toList(),
                        withheld,
                        false,
                        null,
                        subject,
                        instead,
                        kept,
                        hangs,
                        some,
                        carrying));
    }

    /** Sorted by this. */
    public Holding by(String order) {
        return new Holding(
                table, rows, order, told, given, withheld, reviewed, outBy, subject, instead, kept, hangs, alone,
                carrying);
    }

    /** The trail knows such a row, by its column {@code id}, as this. */
    public Holding known(String kind) {
        return new Holding(
                table, rows, by, told, given, withheld, reviewed, outBy, kind, instead, kept, hangs, alone, carrying);
    }

    /** When the person is erased, this is done to the rows; {@code rows} can be asked for in it as {@code %s}. */
    public Holding instead(String statement, @Nullable Kept why) {
        String done = statement.formatted(rows);
        return new Holding(
                table, rows, by, told, given, withheld, reviewed, outBy, subject, done, why, hangs, alone, carrying);
    }

    /** When the person's file goes to another organization, such rows come into its compartment. */
    public Holding carried() {
        return carried("organization = :to");
    }

    /** The same, with more that is set in them. */
    public Holding carried(String set) {
        return carriedBy("update " + table + " set " + set + " where " + rows);
    }

    /** When the person's file goes to another organization, this is done to the rows; {@code rows} stands for {@code %s}. */
    public Holding carriedBy(String statement) {
        String carry = statement.formatted(rows);
        return new Holding(
                table, rows, by, told, given, withheld, reviewed, outBy, subject, instead, kept, hangs, alone, carry);
    }

    /** Whether anybody served can be in it. */
    public boolean ofPeople() {
        return !rows.isEmpty();
    }

    /** Its schema, which is its room. */
    public String schema() {
        return table.substring(0, table.indexOf('.'));
    }
}
