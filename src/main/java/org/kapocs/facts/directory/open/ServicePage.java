package org.kapocs.facts.directory.open;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.OpenPage;

/**
 * All there is to know about a service.
 *
 * @param topic the need it answers first, to go back to and to ask about
 */
public record ServicePage(ServiceCard service, Optional<Topic> topic, Instant now) implements OpenPage {

    /** Whether it tells that the reader looks for safety, so that one must be able to leave it at once. */
    public boolean dangerous() {
        return Safety.among(service.topics());
    }

    public OpeningTag opening() {
        return new OpeningTag(service.opening(), now);
    }

    public WeekHours hours() {
        return new WeekHours(service.hours());
    }

    /** Texts beside name and description, each with the key of its heading; only those there are. */
    public List<Fact> facts() {
        return List.of(
                        new Fact("directory.card.eligibility", service.eligibility()),
                        new Fact("directory.card.apply", service.howToApply()),
                        new Fact("directory.card.cost", service.fees()),
                        new Fact("directory.card.interpretation", service.interpretation()),
                        new Fact("directory.card.documents", String.join("\n", service.documents())))
                .stream()
                .filter(fact -> !fact.text().isEmpty())
                .toList();
    }

    /** For whom it is, in the reader's words. */
    public String groups(Frame frame) {
        return service.eligibleFor().stream()
                .map(group -> frame.text("directory.for." + group))
                .collect(Collectors.joining(Words.comma(frame)));
    }

    /** Names of languages other than the reader's in which something here is written; empty when there is none. */
    public String foreign(Frame frame) {
        return Stream.of(
                        service.name().language(),
                        service.description().language(),
                        facts().isEmpty() && service.alert().isEmpty() ? "" : service.sourceLanguage())
                .filter(tag -> !tag.isEmpty() && !tag.equals(frame.language().tag()))
                .distinct()
                .map(frame::languageName)
                .collect(Collectors.joining(Words.comma(frame)));
    }

    public record Fact(String key, String text) {}

    /** A web address that a browser may open; others are not linked. */
    public boolean hasLink() {
        return service.url().startsWith("https://") || service.url().startsWith("http://");
    }
}
