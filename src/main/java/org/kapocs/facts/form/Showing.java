package org.kapocs.facts.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/** What a form shows now, given what was answered. */
final class Showing {
    private final Form form;
    private final Running running;
    private final Tongues tongues;
    private final Places places;
    private final List<Item> items = new ArrayList<>();
    private final Asked asked;

    /** Hears of each question that is shown. */
    interface Asked {
        void of(Part.Question question, TreeElement at, String key);
    }

    Showing(Form form, Running running, Tongues tongues, @Nullable Asked asked) {
        this.form = form;
        this.running = running;
        this.tongues = tongues;
        this.places = new Places(form.parts());
        this.asked = asked == null ? (_, _, _) -> {} : asked;
    }

    List<Item> of(Layout.Sheaf page) {
        TreeElement at = running.root();
        var key = new StringBuilder(Filling.KEY);
        for (Part.Section around : page.around()) {
            at = at.getChild(around.name(), 0);
            if (at == null || !at.isRelevant()) {
                return List.of();
            }
            key.append(around.name()).append('.');
            heading(around, at);
        }
        parts(page.parts(), at, key.toString());
        return items.stream().allMatch(Item.Heading.class::isInstance) ? List.of() : List.copyOf(items);
    }

    private void parts(List<Part> parts, TreeElement at, String key) {
        for (Part part : parts) {
            switch (part) {
                case Part.Question question -> question(question, at.getChild(question.name(), 0), key + part.name());
                case Part.Section section when section.repeats() -> rounds(section, at, key + part.name());
                case Part.Section section -> {
                    TreeElement found = at.getChild(section.name(), 0);
                    if (found != null && found.isRelevant()) {
                        heading(section, found);
                        parts(section.parts(), found, key + section.name() + ".");
                    }
                }
            }
        }
    }

    private void rounds(Part.Section section, TreeElement at, String key) {
        int there = at.getChildMultiplicity(section.name());
        boolean free = section.count().isEmpty();
        boolean relevant = there == 0 && section.relevant().isEmpty();
        for (int n = 0; n < there; n++) {
            TreeElement round = at.getChild(section.name(), n);
            if (round != null && round.isRelevant()) {
                relevant = true;
                items.add(new Item.Round(key + ":" + (n + 1), said(section.label(), round), n + 1, free));
                parts(section.parts(), round, key + ":" + (n + 1) + ".");
            }
        }
        if (free && (relevant || there == 0)) {
            items.add(new Item.More(key, said(section.label(), at), there < Filling.MOST_ROUNDS));
        }
    }

    private void heading(Part.Section section, TreeElement at) {
        Said text = said(section.label(), at);
        if (!text.isEmpty()) {
            items.add(new Item.Heading(text));
        }
    }

    private void question(Part.Question question, @Nullable TreeElement at, String key) {
        if (at == null
                || !at.isRelevant()
                || question.type() != Type.NOTE && !question.type().asked()) {
            return;
        }
        if (question.type() == Type.NOTE) {
            items.add(new Item.Note(said(question.label(), at), said(question.hint(), at)));
            return;
        }
        List<Item.Option> options = question.type().select() ? options(question, at) : List.of();
        items.add(new Item.Ask(
                key,
                question.type(),
                said(question.label(), at),
                said(question.hint(), at),
                shown(question.type(), Running.value(at)),
                options,
                at.isRequired(),
                !at.isEnabled(),
                question.appearance().equals("multiline"),
                question.type() == Type.RANGE ? question.range() : null,
                said(question.constraintMessage(), at),
                said(question.requiredMessage(), at)));
        asked.of(question, at, key);
    }

    private List<Item.Option> options(Part.Question question, TreeElement at) {
        var options = new ArrayList<Item.Option>();
        for (Choices.One choice : running.offered(question, at)) {
            options.add(new Item.Option(choice.name(), said(choice.label(), at)));
        }
        if (question.other()
                && options.stream().noneMatch(option -> option.value().equals("other"))) {
            options.add(new Item.Option("other", Said.NOTHING));
        }
        return options;
    }

    /** As the control of a page takes it. */
    private static String shown(Type type, String value) {
        return switch (type) {
            case TIME -> value.substring(0, Math.min(5, value.length()));
            case DATE_TIME -> value.substring(0, Math.min(16, value.length()));
            default -> value;
        };
    }

    Said said(Texts texts, TreeElement at) {
        String ours = texts.inOr(tongues.ours(), form.language());
        String theirs = texts.in(tongues.theirs());
        return new Said(filled(theirs, tongues.theirs(), at), filled(ours, tongues.ours(), at));
    }

    private String filled(String text, String tag, TreeElement at) {
        return !text.contains("${")
                ? text
                : Template.filled(
                        text,
                        name -> places.of(name)
                                .flatMap(part -> answer(part, tag, at))
                                .orElse("…"));
    }

    private Optional<String> answer(Part part, String tag, TreeElement from) {
        return running.at(part.path(), from)
                .map(Running::value)
                .filter(value -> !value.isEmpty())
                .map(value -> part instanceof Part.Question question ? told(question, value, tag) : value);
    }

    /** What an answer says to whoever reads it. */
    String told(Part.Question question, String value, String tag) {
        Choices list = form.lists().get(question.list());
        if (!question.type().select() || list == null) {
            return shown(question.type(), value);
        }
        var labels = new ArrayList<String>();
        for (Choices.One choice : list.choices()) {
            if (value.equals(choice.name())
                    || question.type() == Type.SELECT_MULTIPLE
                            && List.of(value.split(" ")).contains(choice.name())) {
                labels.add(choice.label().inOr(tag, form.language()));
            }
        }
        return labels.isEmpty() ? value : String.join(", ", labels);
    }
}
