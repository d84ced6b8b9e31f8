package org.kapocs.facts.directory.open;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kapocs.facts.directory.ServiceFound;
import org.kapocs.facts.directory.ServicesFound;
import org.kapocs.facts.need.District;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.OpenPage;

/**
 * Services that answer a need, or fit a text.
 *
 * @param topic none when people search by words
 * @param narrower topics below it, to choose from first
 * @param spoken the language that comes first; empty for any
 */
public record AnswersPage(
        Optional<Topic> topic,
        List<Topic> narrower,
        Filter filter,
        String spoken,
        List<District> districts,
        List<String> languages,
        ServicesFound found,
        Optional<String> next,
        Instant now)
        implements OpenPage {

    /** Where the reader came from, one level up. */
    public String up() {
        return topic.flatMap(Topic::parent).map(code -> "/topics/" + code).orElse("/topics");
    }

    /** The message that names it. */
    public String upKey() {
        return topic.flatMap(Topic::parent).map(code -> "topic." + code).orElse("web.topics.all");
    }

    /** A page of its own for safety topics, which one can leave at once. */
    public boolean dangerous() {
        return topic.map(Topic::code).filter(code -> code.startsWith("safety")).isPresent();
    }

    public List<Choice> places() {
        return districts.stream()
                .map(district -> new Choice(Integer.toString(district.number()), district.label()))
                .toList();
    }

    public List<Choice> tongues(Frame frame) {
        return languages.stream()
                .map(tag -> new Choice(tag, frame.languageName(tag)))
                .toList();
    }

    /** Its district as people write it; empty when the service does not tell. */
    public String district(ServiceFound service) {
        return districts.stream()
                .filter(district -> service.district().isPresent()
                        && district.number() == service.district().getAsInt())
                .map(District::label)
                .findFirst()
                .orElse("");
    }

    public OpeningTag opening(ServiceFound service) {
        return new OpeningTag(service.opening(), now);
    }
}
