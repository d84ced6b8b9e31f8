package org.kapocs.facts.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kapocs.shared.web.Form;

/**
 * A page of a form, as it is shown: also with what was typed and could not be taken.
 *
 * @param typed what was sent, for the questions that are wrong
 * @param errors by question: a message key, or empty for what the form itself says
 * @param mine whether all that was typed is shown, instead of what is kept
 */
public record FilledPage(Tongues tongues, List<Item> items, Form typed, Map<String, String> errors, boolean mine) {

    /** A question to which two gave different answers. */
    public record Differing(String question, String kept, String typed) {}

    public static FilledPage of(Filling filling, int page, Tongues tongues, Form typed, Map<String, String> errors) {
        return new FilledPage(tongues, filling.page(page, tongues), typed, errors, false);
    }

    /** The same page as somebody else kept it meanwhile, with what was typed here. */
    public static FilledPage mine(Filling kept, int page, Tongues tongues, Form typed) {
        return new FilledPage(tongues, kept.page(page, tongues), typed, Map.of(), true);
    }

    /** Where what was typed is something else than what is kept. */
    public List<Differing> differing() {
        return items.stream()
                .filter(Item.Ask.class::isInstance)
                .map(Item.Ask.class::cast)
                .filter(ask -> typed.all("shown").contains(ask.key()))
                .map(ask -> new Differing(
                        ask.label().ours(),
                        told(ask, List.of(ask.value().split(" "))),
                        told(ask, typed.all(ask.key()))))
                .filter(each -> !each.kept().equals(each.typed()))
                .toList();
    }

    private static String told(Item.Ask ask, List<String> values) {
        if (!ask.type().select()) {
            return String.join(" ", values).strip();
        }
        return ask.options().stream()
                .filter(option -> values.contains(option.value()))
                .map(option -> option.label().isEmpty()
                        ? option.value()
                        : option.label().ours())
                .collect(Collectors.joining(", "));
    }

    public boolean wrong(Item.Ask ask) {
        return errors.containsKey(ask.key());
    }

    private boolean typed(Item.Ask ask) {
        return wrong(ask) || mine && typed.all("shown").contains(ask.key());
    }

    /** What stands there; what was typed when that was wrong. */
    public String value(Item.Ask ask) {
        return typed(ask) ? typed.text(ask.key()) : ask.value();
    }

    public boolean chosen(Item.Ask ask, Item.Option option) {
        return typed(ask) ? typed.all(ask.key()).contains(option.value()) : ask.chosen(option.value());
    }

    /** What is wrong, of the questions that stand here, in their order. */
    public Map<Item.Ask, String> wrong() {
        var wrong = new LinkedHashMap<Item.Ask, String>();
        for (Item item : items) {
            if (item instanceof Item.Ask ask && wrong(ask)) {
                wrong.put(ask, errors.getOrDefault(ask.key(), ""));
            }
        }
        return wrong;
    }

    /** Whether the first button is one that adds or removes: then another must come first, for who presses Enter. */
    public boolean repeats() {
        return items.stream().anyMatch(item -> item instanceof Item.Round || item instanceof Item.More);
    }

    /** The questions that stand here. */
    public List<String> shown() {
        return items.stream()
                .filter(Item.Ask.class::isInstance)
                .map(Item.Ask.class::cast)
                .map(Item.Ask::key)
                .toList();
    }

    /** The kind of input that takes such an answer. */
    public static String input(Type type) {
        return switch (type) {
            case DATE -> "date";
            case TIME -> "time";
            case DATE_TIME -> "datetime-local";
            default -> "text";
        };
    }

    /** Which keys a telephone should show. */
    public static String keys(Type type) {
        return switch (type) {
            case INTEGER -> "numeric";
            case DECIMAL, RANGE -> "decimal";
            default -> "text";
        };
    }
}
