package org.kapocs.facts.information.open;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.information.Told;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.OpenPage;

/**
 * An information page.
 *
 * @param services that its blocks name, by id
 * @param business that its blocks name, by the code of the matter
 */
public record InformationPage(Told told, Topic topic, Map<String, ServiceCard> services, Map<String, Business> business)
        implements OpenPage {

    /** What the catalogue of official business tells the public. */
    public record Business(String office, String authority, String time, String fee, boolean checked) {}

    /** Whether it tells that the reader looks for safety, so that one must be able to leave it at once. */
    public boolean dangerous() {
        return dangerous(topic);
    }

    static boolean dangerous(Topic topic) {
        return topic.code().equals("safety")
                || topic.parent().filter("safety"::equals).isPresent();
    }

    public @Nullable ServiceCard service(Told.Part part) {
        return services.get(part.refer());
    }

    public @Nullable Business business(Told.Part part) {
        return business.get(part.refer());
    }

    /** Whether something on it has not been compared with its source. */
    public boolean unchecked() {
        return told.parts().stream().anyMatch(Told.Part::unchecked);
    }

    /** Where to ask when it did not help: about its topic, with its name in the message. */
    public String ask(Frame frame) {
        String message = frame.text("information.ask.about", "title", told.title());
        return frame.link("/ask") + "?topic=" + topic.code() + "&message="
                + URLEncoder.encode(message, StandardCharsets.UTF_8);
    }

    static Optional<UUID> id(String refer) {
        try {
            return refer.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(refer));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
