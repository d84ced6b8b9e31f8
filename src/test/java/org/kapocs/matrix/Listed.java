package org.kapocs.matrix;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.kapocs.desk.takeover.InTime;
import org.kapocs.desk.takeover.OldList;
import org.kapocs.desk.takeover.Takeovers;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** A list that the organization of a story kept elsewhere until now, which was tried and not taken over. */
@Component
record Listed(Takeovers takeovers, ApplicationContext house) {

    void in(Story story) {
        story.ids().put("list", tried(story));
        story.plant(Field.LISTED, "Kanarilista" + story.name());
    }

    /** Another, as far as whoever asks this page wants to find it. */
    void anew(Story story, String pattern) {
        UUID list = tried(story);
        Who.Staff supervisor = (Who.Staff) story.named("supervisor");
        if (pattern.matches(".*/(pause|resumption|return)")) {
            Standing.as(supervisor, () -> takeovers.take(supervisor, list, LegalBasis.PUBLIC_TASK));
        }
        if (pattern.matches(".*/(resumption|return)")) {
            Standing.as(supervisor, () -> takeovers.pause(supervisor, list));
        }
        story.ids().put("list", list);
    }

    private UUID tried(Story story) {
        Who.Staff supervisor = (Who.Staff) story.named("supervisor");
        byte[] file = OldList.csv(List.of(row(story)), ',', StandardCharsets.UTF_8);
        UUID list = Standing.as(
                supervisor,
                () -> takeovers.send(
                        supervisor, "lista.csv", file, UUID.randomUUID().toString()));
        Standing.as(supervisor, () -> takeovers.check(supervisor, list));
        InTime.goOn(house, list);
        return list;
    }

    private static List<String> row(Story story) {
        String name = "Kanarilista" + story.name() + " Anna";
        return List.of(
                "K-" + story.name(),
                name,
                "",
                "1980-03-14",
                "",
                "ukrán",
                "+36 1 555 0100",
                "",
                "8",
                "lakás",
                "",
                "2021.04.05.",
                "",
                "");
    }
}
