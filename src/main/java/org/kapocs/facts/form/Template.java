package org.kapocs.facts.form;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A text into which answers are put: {@code You are ${age} years old}. */
final class Template {
    private Template() {}

    static Set<String> names(String text) {
        var names = new LinkedHashSet<String>();
        filled(text, name -> {
            names.add(name);
            return "";
        });
        return names;
    }

    static String filled(String text, UnaryOperator<String> answers) {
        var filled = new StringBuilder();
        int at = 0;
        for (int from = text.indexOf("${"); from >= 0; from = text.indexOf("${", at)) {
            int to = text.indexOf('}', from);
            if (to < 0) {
                break;
            }
            filled.append(text, at, from)
                    .append(answers.apply(text.substring(from + 2, to).strip()));
            at = to + 1;
        }
        return filled.append(text.substring(at)).toString();
    }
}
