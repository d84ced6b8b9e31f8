package org.kapocs.shared.language;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the house, from {@code messages/<module>/{open,staff}.<tag>.properties}: UTF-8, ICU MessageFormat with
 * named arguments. {@code open} words exist in every language, {@code staff} words in the staff languages; a test
 * keeps it so.
 */
@Component
public class Messages {
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private static final Pattern ENDS = Pattern.compile("\\d\\.$");

    private final Map<String, Map<String, String>> byTag = new HashMap<>();

    /** Parsing costs more than formatting. One of them formats one text at a time. */
    private final Map<Words, MessageFormat> parsed = new ConcurrentHashMap<>();

    private volatile OwnWords own = OwnWords.NONE;

    public Messages() throws IOException {
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*/*.*.properties")) {
            String[] name = Objects.requireNonNull(file.getFilename()).split("\\.");
            var words = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                words.load(reader);
            }
            var target = byTag.computeIfAbsent(name[1], tag -> new HashMap<>());
            words.forEach((key, text) -> target.put((String) key, (String) text));
        }
    }

    /**
     * The message in that language.
     *
     * @param namesAndValues alternately the name and the value of an argument
     */
    public String text(Language language, String key, Object... namesAndValues) {
        String pattern = byTag.getOrDefault(language.tag(), Map.of()).get(key);
        if (pattern == null) {
            var written = own.text(language, key);
            if (written.isPresent()) {
                return written.get();
            }
            LOG.error("no message {} in {}", key, language.tag());
            return key;
        }
        if (namesAndValues.length == 0) {
            return pattern;
        }
        var values = new HashMap<String, Object>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            values.put(name, oneStop(pattern, name, namesAndValues[i + 1]));
        }
        var parsed = Objects.requireNonNull(this.parsed.computeIfAbsent(
                new Words(language.tag(), key), _ -> new MessageFormat(pattern, language.locale())));
        synchronized (parsed) {
            return parsed.format(values);
        }
    }

    /** A day ends with a stop in Hungarian, as the number of a house does; at the end of a sentence one is enough. */
    private static Object oneStop(String pattern, String name, Object value) {
        return value instanceof String text && ENDS.matcher(text).find() && pattern.contains("{" + name + "}.")
                ? text.substring(0, text.length() - 1)
                : value;
    }

    private record Words(String tag, String key) {}

    /** Whether the message exists in that language. */
    public boolean has(Language language, String key) {
        return byTag.getOrDefault(language.tag(), Map.of()).containsKey(key)
                || own.text(language, key).isPresent();
    }

    /** What people of this house call things for which it has brought no words; they take the place of those before. */
    public void own(OwnWords words) {
        own = words;
    }
}
