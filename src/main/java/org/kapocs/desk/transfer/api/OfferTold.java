package org.kapocs.desk.transfer.api;

import java.util.List;
import java.util.UUID;
import org.kapocs.desk.transfer.TransferView;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.program.Means;

/** A transfer with what is to be known before it is accepted. */
record OfferTold(
        TransferTold transfer,

        @Means("Whether it can still be accepted.") boolean stands,

        @Means("Whether the person who answers for the program may accept it.")
        boolean answers,

        @Means("The open needs; nothing when it is over.") List<NeedSeen> needs,
        @Means("Languages of the client, BCP 47.") List<String> languages) {

    /** What somebody needs. */
    record NeedSeen(String topic, Urgency urgency) {}

    static OfferTold of(TransferView view, UUID here) {
        return new OfferTold(
                TransferTold.of(view.transfer(), here, !view.title().isEmpty()),
                view.stands(),
                view.answers(),
                view.needs().stream()
                        .map(each -> new NeedSeen(
                                each.voiced().topic(), each.voiced().urgency()))
                        .toList(),
                view.languages().stream().map(each -> each.tag()).toList());
    }
}
