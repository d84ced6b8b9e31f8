package org.kapocs.desk.contact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.notification.Letter;
import org.kapocs.shared.notification.LetterState;
import org.kapocs.shared.notification.Letters;
import org.springframework.stereotype.Component;

/** Tells newcomers who left an e-mail address that there is an answer; never what it says. */
@Component
class Notices {
    private final Letters letters;
    private final Languages languages;

    Notices(Letters letters, Languages languages) {
        this.letters = letters;
        this.languages = languages;
    }

    void answered(Who.Staff who, Contact contact, UUID message) {
        String address = contact.reach().value();
        if (contact.reach().kind() == Reach.Kind.EMAIL && Letter.canBeSentTo(address)) {
            var language = languages.of(contact.language()).orElseGet(languages::house);
            letters.post(
                    who,
                    new Letter(
                            address,
                            language,
                            "contact.letter.subject",
                            "contact.letter.body",
                            Map.of("link", letters.link("/" + language.tag() + "/my")),
                            key(contact.id(), message)));
        }
    }

    /** Told where they were reached before: somebody else may have their code. Not what they are reached by now. */
    void reachChanged(Who.CodeHolder who, Contact before) {
        String address = before.reach().value();
        if (before.reach().kind() == Reach.Kind.EMAIL && Letter.canBeSentTo(address)) {
            letters.post(
                    who,
                    new Letter(
                            address,
                            languages.of(before.language()).orElseGet(languages::house),
                            "contact.letter.reach.subject",
                            "contact.letter.reach.body",
                            Map.of(),
                            "contact:" + before.id() + ":reach." + before.version()));
        }
    }

    /** For staff: what became of the letters about these messages, by message; those without a letter are left out. */
    Map<UUID, LetterState> states(Who who, Contact contact, Collection<Message> messages) {
        if (!(who instanceof Who.Staff)) {
            return Map.of();
        }
        var keys = new HashMap<String, UUID>();
        messages.stream()
                .filter(message -> !message.byNewcomer())
                .forEach(message -> keys.put(key(contact.id(), message.id()), message.id()));
        var states = new HashMap<UUID, LetterState>();
        letters.statesOf(keys.keySet()).forEach((key, state) -> states.put(keys.get(key), state));
        return states;
    }

    private static String key(UUID contact, UUID message) {
        return "contact:" + contact + ":reply." + message;
    }
}
