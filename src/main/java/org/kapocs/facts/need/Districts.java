package org.kapocs.facts.need;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The 23 districts of Budapest, from {@code need/districts.csv} in the order of their numbers. */
@Component
public class Districts {
    private final List<District> all;

    public Districts() throws IOException {
        all = new ClassPathResource("need/districts.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> district(line.split(",")))
                .toList();
    }

    public List<District> all() {
        return all;
    }

    /** The district with this number, if there is one. */
    public Optional<District> of(int number) {
        return all.stream().filter(district -> district.number() == number).findFirst();
    }

    private static District district(String[] cells) {
        return new District(
                Integer.parseInt(cells[0]),
                cells[1],
                cells[2],
                Double.parseDouble(cells[3]),
                Double.parseDouble(cells[4]));
    }
}
