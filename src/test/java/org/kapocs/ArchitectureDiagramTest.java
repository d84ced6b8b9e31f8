package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** Draws the modules into ARCHITECTURE.md from the code, and fails when what stands there is no longer true. */
class ArchitectureDiagramTest {
    private static final Path PAGE = Path.of("ARCHITECTURE.md");
    private static final String BEGIN = "<!-- modules: drawn by ArchitectureDiagramTest -->\n";
    private static final String END = "<!-- end of modules -->";
    private static final List<String> WINGS = List.of("strategy", "desk", "facts", "shared");

    @Test
    void the_diagram_shows_the_modules_as_they_are() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String after = page.substring(page.indexOf(END));
        String now = before + diagram() + after;
        if (Boolean.getBoolean("draw")) {
            Files.writeString(PAGE, now);
        }
        assertThat(page).as("run the test with -Ddraw=true to draw it anew").isEqualTo(now);
    }

    private static String diagram() {
        var house = ApplicationModules.of(Kapocs.class);
        var drawing = new StringBuilder("```mermaid\nflowchart TD\n");
        var byWing = new TreeMap<String, List<ApplicationModule>>(Comparator.comparingInt(WINGS::indexOf));
        house.stream()
                .filter(module -> WINGS.contains(wing(module)))
                .forEach(module -> byWing.computeIfAbsent(wing(module), any -> new ArrayList<>())
                        .add(module));
        byWing.forEach((wing, modules) -> {
            drawing.append("  subgraph ").append(wing).append('\n');
            modules.stream()
                    .map(ArchitectureDiagramTest::name)
                    .sorted()
                    .forEach(name -> drawing.append("    ")
                            .append(wing)
                            .append('_')
                            .append(name)
                            .append('[')
                            .append(name)
                            .append("]\n"));
            drawing.append("  end\n");
        });
        byWing.values()
                .forEach(modules -> modules.stream()
                        .sorted(Comparator.comparing(ArchitectureDiagramTest::name))
                        .forEach(module -> arrows(house, module, drawing)));
        return drawing.append("```\n").toString();
    }

    /** Arrows within a wing and to the facts; that everybody stands on {@code shared} goes without saying. */
    private static void arrows(ApplicationModules house, ApplicationModule module, StringBuilder drawing) {
        module.getDependencies(house, DependencyDepth.IMMEDIATE)
                .uniqueModules()
                .filter(below -> !below.equals(module))
                .filter(below -> WINGS.contains(wing(below)))
                .filter(below -> !wing(below).equals("shared") || wing(module).equals("shared"))
                .map(below -> "  %s_%s --> %s_%s%n".formatted(wing(module), name(module), wing(below), name(below)))
                .sorted()
                .forEach(drawing::append);
    }

    private static String wing(ApplicationModule module) {
        return parts(module)[2];
    }

    private static String name(ApplicationModule module) {
        return Arrays.asList(parts(module)).getLast();
    }

    private static String[] parts(ApplicationModule module) {
        return module.getBasePackage().getName().split("\\.");
    }
}
