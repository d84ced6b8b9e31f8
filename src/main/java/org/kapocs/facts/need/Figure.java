package org.kapocs.facts.need;

/**
 * How many needs there are of one kind. Exact: whoever publishes it hides small numbers first.
 *
 * @param key what they have in common: a topic's code, a district's number, a language's tag or a month
 */
public record Figure(String key, long open, long answered, long unmet) {
    public long all() {
        return open + answered + unmet;
    }
}
