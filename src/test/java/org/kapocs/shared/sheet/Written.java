package org.kapocs.shared.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;

/** Invented letters. */
final class Written {
    static final Languages LANGUAGES = languages();
    static final Language HOUSE = LANGUAGES.house();

    private Written() {}

    static Language in(String tag) {
        return LANGUAGES.of(tag).orElseThrow();
    }

    static Sheet sheet(Language theirs, List<Block> told, List<Block> house) {
        return new Sheet(
                new Template("plan", 1),
                "K-2026-0417",
                LocalDate.parse("2026-11-30"),
                theirs,
                HOUSE,
                "A terve – K-2026-0417",
                List.of("Migrációs Ügyfélpont, Budapest", "Budapest V., Bárczy István utca 1–3. · +36 1 555 0100"),
                Sheet.paired(told, house),
                "Sablon: plan, 1. változat · K-2026-0417 · 2026. november 30.");
    }

    /** A few words as a letter in that language, beside Hungarian. */
    static Sheet saying(String tag, String title, String... paragraphs) {
        return sheet(in(tag), blocks(tag, title, paragraphs), blocks("hu", "A terve", new String[paragraphs.length]));
    }

    private static List<Block> blocks(String tag, String title, String... paragraphs) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Title(new Text(title, tag, false)));
        blocks.add(new Block.Fact(
                new Text(tag.equals("hu") ? "Ügyszám" : "№", tag, false), Text.typed("K-2026-0417", null)));
        int number = 0;
        for (String paragraph : paragraphs) {
            blocks.add(new Block.Item(
                    ++number + ".",
                    new Text(paragraph == null ? "Ebben állapodtunk meg, Őrsi Tűnde." : paragraph, tag, false)));
        }
        blocks.add(new Block.Signature(new Text(tag.equals("hu") ? "Aláírás" : "✍", tag, false)));
        return blocks;
    }

    /** A letter with so many goals, each of some lines. */
    static Sheet withGoals(int many) {
        return sheet(in("ar"), goals(many, "ar", "نبحث معاً عن شقة "), goals(many, "hu", "Lakást keresünk együtt "));
    }

    private static List<Block> goals(int many, String tag, String words) {
        var blocks = new ArrayList<Block>(List.of(new Block.Title(new Text(words, tag, false))));
        IntStream.rangeClosed(1, many).forEach(number -> {
            blocks.add(new Block.Heading(new Text(words + number, tag, false)));
            blocks.add(new Block.Paragraph(new Text(words.repeat(12), tag, false)));
        });
        return blocks;
    }

    private static Languages languages() {
        try {
            return new Languages();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
