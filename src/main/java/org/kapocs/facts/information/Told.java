package org.kapocs.facts.information;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A page as a reader gets it.
 *
 * @param language in which it is told: the reader's, or the next that was approved
 * @param machine whether a machine drafted what two people approved then
 * @param checkedOn when they did
 * @param checkedBy the organization that stands for it
 * @param parts in their order, the title first
 */
public record Told(
        String id,
        String topic,
        String language,
        boolean machine,
        LocalDate checkedOn,
        String checkedBy,
        List<Part> parts) {

    /** A text in a language, line by line. */
    public record Words(String language, List<List<Run>> lines) {

        /** Without what marks single words. */
        public String plain() {
            return lines.stream()
                    .map(line -> line.stream()
                            .map(run -> run.look() == Run.Look.TERM ? "(" + run.text() + ")" : run.text())
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining("\n"));
        }
    }

    /**
     * A block.
     *
     * @param original what it says now, where {@code words} are old; else nothing
     * @param source what it says in Hungarian
     * @param fact the fact that it shows, if it shows one by itself
     * @param unchecked whether nobody has compared it, or a fact in it, with its source
     */
    public record Part(
            String id,
            Kind kind,
            String refer,
            Words words,
            Optional<Words> original,
            Words source,
            Optional<Run> fact,
            boolean unchecked) {}

    public String title() {
        return parts.getFirst().words().plain();
    }

    public List<Part> body() {
        return parts.subList(1, parts.size());
    }

    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }
}
