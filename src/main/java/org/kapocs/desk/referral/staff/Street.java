package org.kapocs.desk.referral.staff;

import java.util.Optional;
import java.util.stream.Stream;
import org.kapocs.desk.referral.Addressee;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.need.Topic;
import org.kapocs.shared.language.Language;
import org.springframework.stereotype.Component;

/** Where somebody is sent, for whoever sends them: not where it helps with what endangers them, or is asked for that. */
@Component
class Street {
    private final Directory directory;

    Street(Directory directory) {
        this.directory = directory;
    }

    /** Empty where it is not told, not known, or one of several. */
    String of(Addressee to, String topic, Language reader) {
        return directory
                .service(to.service(), reader)
                .filter(card ->
                        Stream.concat(Stream.of(topic), card.topics().stream()).noneMatch(Topic::delicate))
                .flatMap(card -> place(to, card))
                .map(ServiceCard.Place::address)
                .filter(address -> !address.isEmpty() && !to.called().contains(address))
                .orElse("");
    }

    private static Optional<ServiceCard.Place> place(Addressee to, ServiceCard card) {
        Addressee.At at = to.at();
        if (at == null) {
            return card.places().size() == 1 ? Optional.of(card.places().getFirst()) : Optional.empty();
        }
        return card.places().stream()
                .filter(place -> place.id().filter(at.id()::equals).isPresent())
                .findFirst();
    }
}
