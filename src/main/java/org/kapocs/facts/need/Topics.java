package org.kapocs.facts.need;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one need taxonomy, two levels, from {@code need/topics.csv} in its order. */
@Component
public class Topics {
    private final Map<String, Topic> byCode = new LinkedHashMap<>();

    public Topics() throws IOException {
        String file = new ClassPathResource("need/topics.csv").getContentAsString(StandardCharsets.UTF_8);
        file.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(","))
                .forEach(cells -> {
                    byCode.put(cells[0], new Topic(cells[0], cells[1]));
                });
    }

    /** The topics of the first level. */
    public List<Topic> top() {
        return byCode.values().stream()
                .filter(topic -> topic.parent().isEmpty())
                .toList();
    }

    /** The topics that cannot wait until somebody has found them under another. */
    public List<Topic> urgent() {
        return Stream.of(Topic.TONIGHT, Topic.LEAVING).map(byCode::get).toList();
    }

    /** The topics below this one. */
    public List<Topic> below(Topic topic) {
        return byCode.values().stream()
                .filter(other -> other.parent().filter(topic.code()::equals).isPresent())
                .toList();
    }

    /** The topic with this code, if there is one. */
    public Optional<Topic> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public List<Topic> all() {
        return List.copyOf(byCode.values());
    }
}
