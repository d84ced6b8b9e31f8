package org.kapocs.shared.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The languages of the house: one for each file {@code messages/languages/<tag>.properties}. */
@Component
public class Languages {
    private final List<Language> open;
    private final Map<String, Language> byTag;

    public Languages() throws IOException {
        var found = new ArrayList<Language>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/languages/*.properties")) {
            found.add(read(file));
        }
        found.sort(Comparator.comparing(Language::nativeName, Collator.getInstance(ULocale.ROOT)::compare));
        open = List.copyOf(found);
        byTag = found.stream().collect(Collectors.toUnmodifiableMap(Language::tag, Function.identity()));
    }

    private static Language read(Resource file) throws IOException {
        var words = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        String name = Objects.requireNonNull(file.getFilename());
        return new Language(
                name.substring(0, name.indexOf('.')),
                words.getProperty("name"),
                "rtl".equals(words.getProperty("direction")),
                Boolean.parseBoolean(words.getProperty("staff")),
                words.getProperty("reviewed", "").isBlank(),
                words.getProperty("locale"));
    }

    /** Every language of the public pages, in the order of their own names. */
    public List<Language> open() {
        return open;
    }

    /** The languages of the staff pages. */
    public List<Language> staff() {
        return open.stream().filter(Language::staff).toList();
    }

    /** The language with this tag, if the house speaks it. */
    public Optional<Language> of(String tag) {
        return Optional.ofNullable(byTag.get(tag));
    }

    /** The first of these tags that the house speaks, without what tells dialects apart. */
    public Optional<Language> first(Collection<String> tags) {
        return tags.stream()
                .map(tag -> of(tag.split("-", 2)[0]))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The house language; every message exists in it. */
    public Language house() {
        return Objects.requireNonNull(byTag.get("hu"));
    }

    /**
     * The first of the wishes of an {@code Accept-Language} header that the house speaks; English when it speaks none of
     * them; empty when nothing is wished for.
     */
    public Optional<Language> wished(String acceptLanguage) {
        return wished(acceptLanguage, open);
    }

    /** The same, of these languages only. */
    public Optional<Language> wished(String acceptLanguage, Collection<Language> spoken) {
        try {
            var wishes = Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Arrays.asList(range.getRange().split("-")).getFirst())
                    .filter(tag -> !tag.equals("*"))
                    .toList();
            return wishes.stream()
                    .map(byTag::get)
                    .filter(language -> language != null && spoken.contains(language))
                    .findFirst()
                    .or(() -> wishes.isEmpty() ? Optional.empty() : of("en"));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
