package org.kapocs.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.kapocs.desk.satisfaction.Given;
import org.kapocs.desk.satisfaction.Picture;
import org.kapocs.desk.satisfaction.Satisfaction;
import org.kapocs.desk.satisfaction.SatisfactionLinks;
import org.kapocs.desk.satisfaction.Settling;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** Most of the invented clients say how it was, by the card they were given; some in a sentence. */
final class InventedOpinions {
    /** Of its own, so that what else is invented stays as it was. */
    private static final long SEED = 2027;

    private static final Duration COUNTED = Duration.ofHours(25);

    private final Satisfaction satisfaction;
    private final SatisfactionLinks links;
    private final Settling settling;
    private final InventedTimes times;
    private final Random random = new Random(SEED);
    private final List<CSVRecord> sentences = Tables.read("opinions");

    InventedOpinions(Satisfaction satisfaction, SatisfactionLinks links, Settling settling, InventedTimes times) {
        this.satisfaction = satisfaction;
        this.links = links;
        this.settling = settling;
        this.times = times;
    }

    /** After their case was closed at that moment. */
    void of(Who.Staff officer, UUID file, String language, boolean helped, Instant closed) {
        if (random.nextInt(100) >= 95) {
            return;
        }
        Picture picture = picture(helped);
        Given given = new Given(picture, sentence(language, picture), random.nextInt(100) < 4);
        Instant answered = closed.plus(Duration.ofMinutes(20L + random.nextInt(600)));
        times.at(answered, () -> {
            String address = Standing.as(officer, () -> satisfaction.card(officer, file, ""))
                    .address();
            links.answer(address.substring(address.lastIndexOf('/') + 1), given);
        });
        times.at(answered.plus(COUNTED), settling::round);
    }

    private Picture picture(boolean helped) {
        int drawn = random.nextInt(100);
        if (helped) {
            return drawn < 72 ? Picture.GLAD : drawn < 92 ? Picture.SO_SO : Picture.UNHAPPY;
        }
        return drawn < 20 ? Picture.GLAD : drawn < 55 ? Picture.SO_SO : Picture.UNHAPPY;
    }

    private String sentence(String language, Picture picture) {
        List<String> fitting = sentences.stream()
                .filter(row -> row.get("language").equals(language)
                        && row.get("picture").equals(picture.name()))
                .map(row -> row.get("words"))
                .toList();
        return fitting.isEmpty() || random.nextInt(100) >= 40 ? "" : fitting.get(random.nextInt(fitting.size()));
    }
}
