package org.kapocs.desk.casework;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The catalogue of matters and of who is competent: data with a source and a date, from {@code casework/matters.csv} and
 * {@code casework/authorities.csv}.
 */
@Component
public class Matters {
    private static final String CHECKED = "general-knowledge";

    private final Map<String, Authority> authorities = new LinkedHashMap<>();
    private final Map<String, Matter> matters = new LinkedHashMap<>();

    public Matters() throws IOException {
        lines("casework/authorities.csv")
                .map(Matters::authority)
                .forEach(found -> authorities.put(found.code(), found));
        lines("casework/matters.csv").map(this::matter).forEach(found -> matters.put(found.code(), found));
    }

    private static Stream<String[]> lines(String file) throws IOException {
        return new ClassPathResource(file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", -1));
    }

    private static Authority authority(String[] cells) {
        return new Authority(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6].equals(CHECKED),
                LocalDate.parse(cells[7]));
    }

    private Matter matter(String[] cells) {
        return new Matter(
                cells[0],
                cells[1],
                Objects.requireNonNull(authorities.get(cells[2]), cells[2]),
                cells[3],
                cells[4],
                cells[5].equals(CHECKED),
                LocalDate.parse(cells[6]));
    }

    public List<Matter> all() {
        return List.copyOf(matters.values());
    }

    /** The matter with this code, if there is one. */
    public Optional<Matter> of(String code) {
        return Optional.ofNullable(matters.get(code));
    }

    public List<Authority> authorities() {
        return List.copyOf(authorities.values());
    }
}
