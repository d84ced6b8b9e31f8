package org.kapocs.desk.rights.staff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.rights.ErasureLine;
import org.kapocs.desk.rights.ErasureQuery;
import org.kapocs.desk.rights.Ground;
import org.kapocs.desk.rights.Stage;
import org.kapocs.shared.filter.ListHead;
import org.kapocs.shared.filter.ListWish;
import org.kapocs.shared.table.Sieve;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** Erasures that were done or stopped. */
public record ErasuresPage(ErasureQuery query, ListHead head, Sieve.Sieved<ErasureLine> found) implements Page {

    public String value(@Nullable Enum<?> chosen) {
        return ListWish.name(chosen);
    }

    public List<Choice> ends(Frame frame) {
        return Choice.all(ErasuresFiltered.ENDS.toArray(Stage[]::new), each -> frame.text(each.nameKey()));
    }

    public List<Choice> grounds(Frame frame) {
        return Choice.all(Ground.values(), each -> frame.text(each.nameKey()));
    }

    public List<Choice> days(Frame frame) {
        return ErasuresFiltered.DAYS.choices(frame);
    }

    /** To what the list is narrowed, in words. */
    public List<String> narrowing(Frame frame) {
        return Stream.of(
                        query.stage() == null ? "" : frame.text(query.stage().nameKey()),
                        query.ground() == null ? "" : frame.text(query.ground().nameKey()),
                        ErasuresFiltered.DAYS.said(frame, query.days()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
