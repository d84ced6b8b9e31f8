package org.kapocs.facts.form;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.javarosa.xpath.parser.XPathSyntaxException;

/**
 * An expression as a form writes it, with {@code ${name}} for questions, turned into XPath on the form's tree.
 *
 * @param xpath empty when something is wrong
 * @param names of the questions it asks for
 * @param wrong the key of what is wrong; empty when nothing is
 * @param detail what is wrong with it
 */
record Expression(String xpath, Set<String> names, String wrong, String detail) {
    /** Where the day and the moment of filling in are put. */
    static final String TODAY = "@today@";

    static final String NOW = "@now@";

    /** What the engine can calculate. */
    private static final Set<String> FUNCTIONS = Set.of(
            "true",
            "false",
            "boolean",
            "number",
            "int",
            "round",
            "string",
            "date",
            "date-time",
            "decimal-date-time",
            "decimal-time",
            "not",
            "boolean-from-string",
            "format-date",
            "format-date-time",
            "abs",
            "acos",
            "asin",
            "atan",
            "atan2",
            "cos",
            "exp",
            "exp10",
            "log",
            "log10",
            "pi",
            "sin",
            "sqrt",
            "tan",
            "pow",
            "selected",
            "is-selected",
            "count-selected",
            "selected-at",
            "position",
            "count",
            "count-non-empty",
            "sum",
            "max",
            "min",
            "today",
            "now",
            "concat",
            "join",
            "substr",
            "substring-before",
            "substring-after",
            "translate",
            "contains",
            "starts-with",
            "ends-with",
            "string-length",
            "normalize-space",
            "checklist",
            "weighted-checklist",
            "regex",
            "depend",
            "if",
            "coalesce",
            "indexed-repeat",
            "once",
            "jr:choice-name",
            "instance",
            "current");

    private static final Set<String> OPERATORS = Set.of("and", "or", "div", "mod", "text", "node");
    private static final int LONGEST = 4_000;

    /**
     * @param context the path of the question to which it belongs
     * @param filter whether it chooses among choices, each of which is then the place from which ways begin
     */
    static Expression of(String written, String context, Places places, boolean filter) {
        if (written.isBlank()) {
            return new Expression("", Set.of(), "", "");
        }
        var names = new LinkedHashSet<String>();
        var xpath = new StringBuilder();
        for (int at = 0; at < written.length(); ) {
            int from = written.indexOf("${", at);
            int to = from < 0 ? -1 : written.indexOf('}', from);
            if (to < 0) {
                xpath.append(written.substring(at));
                break;
            }
            String name = written.substring(from + 2, to).strip();
            Optional<Part> part = places.of(name);
            if (part.isEmpty()) {
                return wrong(places.several(name) ? "reference.several" : "reference", name);
            }
            names.add(name);
            xpath.append(written, at, from).append(place(part.get().path(), context, places, filter));
            at = to + 1;
        }
        return checked(xpath.toString(), written, names);
    }

    private static String place(String path, String context, Places places, boolean filter) {
        return filter && places.repeated(path) ? "current()/" + Places.way(context, path) : path;
    }

    private static Expression checked(String xpath, String written, Set<String> names) {
        if (xpath.length() > LONGEST) {
            return wrong("expression.long", written);
        }
        for (String function : functions(xpath)) {
            if (!FUNCTIONS.contains(function)) {
                return wrong("function", function + "()");
            }
        }
        try {
            Engine.parsed(xpath);
        } catch (XPathSyntaxException | RuntimeException | StackOverflowError unreadable) {
            return wrong("expression", written);
        }
        return new Expression(timed(xpath), names, "", "");
    }

    /** The day of the city and not that of the machine, and patterns that end. */
    private static String timed(String xpath) {
        return xpath.replace("regex(", BoundedPattern.NAME + "(")
                .replace("today()", "date('" + TODAY + "')")
                .replace("now()", "date-time('" + NOW + "')");
    }

    private static Expression wrong(String what, String detail) {
        return new Expression("", Set.of(), what, detail);
    }

    /** The names before opening parentheses, outside of quoted text. */
    static Set<String> functions(String xpath) {
        var found = new HashSet<String>();
        var word = new StringBuilder();
        char quote = 0;
        for (char c : xpath.toCharArray()) {
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
                word.setLength(0);
            } else if (Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':') {
                word.append(c);
            } else {
                if (c == '(' && named(word)) {
                    found.add(word.toString());
                }
                word.setLength(0);
            }
        }
        return found;
    }

    private static boolean named(StringBuilder word) {
        return !word.isEmpty()
                && Character.isLetter(word.charAt(0))
                && word.charAt(word.length() - 1) != '-'
                && !OPERATORS.contains(word.toString());
    }

    boolean fine() {
        return wrong.isEmpty();
    }
}
