package org.kapocs.desk.takeover;

import java.util.ArrayList;
import java.util.List;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.TypedText;

/** Makes names of what stands in a row. What kind of name it is nobody knows: no paper was seen. */
final class Naming {
    private static final int MOST = 3;

    private final NameOrder order;
    private final List<Name> names = new ArrayList<>();

    Naming(NameOrder order) {
        this.order = order;
    }

    List<Name> all() {
        return names;
    }

    void add(int wholeColumn, String whole, int column, String given, String family) {
        if (!given.isEmpty() || !family.isEmpty()) {
            boolean one = given.isEmpty() || family.isEmpty();
            add(column, new Parts(one ? NameOrder.SINGLE : order, one ? given + family : given, one ? "" : family));
        } else if (!whole.isEmpty()) {
            add(wholeColumn, parted(TypedText.line(whole)));
        } else {
            throw new Fault.Found("name", wholeColumn >= 0 ? wholeColumn : column);
        }
    }

    void addOther(int column, String other) {
        if (names.size() < MOST) {
            add(column, parted(TypedText.line(other)));
        }
    }

    private record Parts(NameOrder order, String given, String family) {}

    /** The family name is the first word or the last; of one word alone nobody can say. */
    private Parts parted(String whole) {
        int space = order == NameOrder.HUNGARIAN ? whole.indexOf(' ') : whole.lastIndexOf(' ');
        if (space < 0 || order == NameOrder.SINGLE) {
            return new Parts(NameOrder.SINGLE, whole, "");
        }
        String before = whole.substring(0, space);
        String after = whole.substring(space + 1);
        return order == NameOrder.HUNGARIAN ? new Parts(order, after, before) : new Parts(order, before, after);
    }

    private void add(int column, Parts parts) {
        try {
            names.add(new Name(NameKind.OTHER, parts.order(), TypedText.line(parts.given()), parts.family()));
        } catch (Problem.Invalid unfit) {
            throw new Fault.Found("long", column);
        }
    }
}
