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
import org.kapocs.shared.web.Piece;

/**
 * Services that answer a need, or fit a text.
 *
 * @param topic none when people search by words
 * @param narrower topics below it, to choose from first
 * @param suggested topics that the text seems to be about
 * @param spoken the language that comes first; empty for any
 * @param answers of other rooms, which come before the services
 */
public record AnswersPage(
        Optional<Topic> topic,
        List<Topic> narrower,
        List<Topic> suggested,
        Filter filter,
        String spoken,
        List<District> districts,
        List<String> languages,
        ServicesFound found,
        Optional<String> next,
        List<Piece> answers,
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

    /** Whether it tells that the reader looks for safety, so that one must be able to leave it at once. */
    public boolean dangerous() {
        return Safety.among(topic.map(Topic::code).stream().toList())
                || Safety.among(found.meant().stream().map(Topic::code).toList())
                || found.services().stream().anyMatch(service -> Safety.among(service.topics()));
    }

    /** Whether the reader may have nowhere to sleep tonight. */
    public boolean roof() {
        return topic.filter(Topic::roof).isPresent();
    }

    /** Whether the way to a bed for tonight is to be shown. */
    public boolean bed() {
        return topic.filter(about -> about.roof() && !about.tonight()).isPresent();
    }

    /** Those that were called by a name and stand before those that speak the wished language, which they do not. */
    public List<ServiceFound> named() {
        return speaking().isEmpty()
                ? List.of()
                : found.services().stream().takeWhile(each -> !speaks(each)).toList();
    }

    /** Services on this page that speak the wished language; all when none is wished. */
    public List<ServiceFound> speaking() {
        return found.services().stream().filter(this::speaks).toList();
    }

    public List<ServiceFound> others() {
        return found.services().stream()
                .skip(named().size())
                .filter(service -> !speaks(service))
                .toList();
    }

    private boolean speaks(ServiceFound service) {
        return spoken.isEmpty() || service.languages().contains(spoken);
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

    private String district(ServiceFound service) {
        return districts.stream()
                .filter(district -> service.district().isPresent()
                        && district.number() == service.district().getAsInt())
                .map(District::label)
                .findFirst()
                .orElse("");
    }

    public ServiceItem item(ServiceFound service) {
        return new ServiceItem(service, district(service), spoken, now);
    }
}
