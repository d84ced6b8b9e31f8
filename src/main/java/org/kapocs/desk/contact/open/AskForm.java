package org.kapocs.desk.contact.open;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.contact.Message;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.facts.need.Topics;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.TypedText;

/** The question as it is typed; whatever is wrong with it, nothing typed is lost. */
public record AskForm(
        String topic,
        String urgency,
        String message,
        ReachForm reach,
        String district,
        String interpreter,
        String service,
        String once) {
    static AskForm of(Map<String, String> sent, String freshKey) {
        String once = sent.getOrDefault("once", "");
        return new AskForm(
                sent.getOrDefault("topic", ""),
                sent.getOrDefault("urgency", Urgency.SOON.name()),
                TypedText.of(sent.getOrDefault("message", "")),
                ReachForm.of(sent),
                sent.getOrDefault("district", ""),
                sent.getOrDefault("interpreter", ""),
                sent.getOrDefault("service", ""),
                once.isEmpty() ? freshKey : once);
    }

    /** What is wrong: field to message key, in the order of the form. */
    Map<String, String> errors(Topics topics) {
        var errors = new LinkedHashMap<String, String>();
        if (topics.of(topic).isEmpty()) {
            errors.put("topic", "contact.ask.error.topic");
        }
        if (message.isEmpty()) {
            errors.put("message", "contact.ask.error.message");
        } else if (message.length() > Message.LONGEST) {
            errors.put("message", "contact.ask.error.long");
        }
        errors.putAll(reach.errors());
        return errors;
    }

    NewContact question(Language language) {
        return new NewContact(
                topic,
                one(Urgency.values(), urgency).orElse(Urgency.SOON),
                language.tag(),
                Spoken.TAGS.contains(interpreter) ? interpreter : null,
                districtNumber(),
                serviceId(),
                reach.reach(),
                message);
    }

    boolean danger() {
        return topic.equals("safety") || topic.startsWith("safety.") || urgency.equals(Urgency.DANGER.name());
    }

    @Nullable
    UUID serviceId() {
        try {
            return service.isEmpty() ? null : UUID.fromString(service);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private @Nullable Integer districtNumber() {
        return district.matches("[1-9]|1[0-9]|2[0-3]") ? Integer.valueOf(district) : null;
    }

    private static <E extends Enum<E>> Optional<E> one(E[] all, String name) {
        return Arrays.stream(all).filter(value -> value.name().equals(name)).findFirst();
    }
}
