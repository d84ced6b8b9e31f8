package org.kapocs.facts.form;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what depends on itself. */
final class Circles {
    private Circles() {}

    /** One circle for each place where one closes; without recursion, since a chain may be as long as a form. */
    static List<List<String>> in(Map<String, Set<String>> needs) {
        var circles = new ArrayList<List<String>>();
        var done = new HashSet<String>();
        for (String start : needs.keySet()) {
            if (done.contains(start)) {
                continue;
            }
            var path = new ArrayList<String>(List.of(start));
            var on = new HashSet<String>(path);
            Deque<Iterator<String>> next = new ArrayDeque<>();
            next.push(needs.getOrDefault(start, Set.of()).iterator());
            while (!next.isEmpty()) {
                if (!next.element().hasNext()) {
                    next.pop();
                    on.remove(path.getLast());
                    done.add(path.removeLast());
                    continue;
                }
                String name = next.element().next();
                if (on.contains(name)) {
                    var circle = new ArrayList<>(path.subList(path.indexOf(name), path.size()));
                    circle.add(name);
                    circles.add(circle);
                } else if (!done.contains(name)) {
                    path.add(name);
                    on.add(name);
                    next.push(needs.getOrDefault(name, Set.of()).iterator());
                }
            }
        }
        return circles;
    }
}
