package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What of others is in the jar, as the build writes it down in its SBOM (CycloneDX). */
class SbomTest {
    private static final Path FILE = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    /** Licences whose works may be part of one under EUPL-1.2, and what the SBOM calls them. */
    private static final Set<String> MAY = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            // kXML's own words: free use, also changed and sold, with its notice kept.
            "BSD style",
            "Public Domain",
            "Bouncy Castle Licence",
            "CC0-1.0",
            "EPL-2.0",
            "MIT",
            "Unicode-3.0");

    /** Poms that name a licence by mistake (spring-session issue 3910); what is in their jars counts. */
    private static final Map<String, String> BY_MISTAKE = Map.of("Broadcom Foundation License", "Apache-2.0");

    @Test
    void every_part_has_a_licence_that_we_may_use() throws IOException {
        var strange = new TreeMap<String, List<String>>();
        parts().forEach((part, licences) -> {
            if (licences.stream().noneMatch(MAY::contains)) {
                strange.put(part, licences);
            }
        });
        assertThat(strange).isEmpty();
    }

    @Test
    void where_a_pom_is_wrong_the_jar_itself_says_under_which_licence_it_is() throws IOException {
        var found = new ArrayList<String>();
        for (JsonNode part : sbom().path("components")) {
            if (licences(part).stream().anyMatch(BY_MISTAKE::containsKey)) {
                String jar = part.path("name").asString() + "-"
                        + part.path("version").asString() + ".jar";
                for (URL licence :
                        java.util.Collections.list(getClass().getClassLoader().getResources("META-INF/LICENSE.txt"))) {
                    if (licence.getPath().contains("/" + jar + "!")) {
                        found.add(jar);
                        assertThat(new String(licence.openStream().readAllBytes(), StandardCharsets.UTF_8))
                                .contains("Apache License", "Version 2.0");
                    }
                }
            }
        }
        assertThat(found).hasSize((int) Stream.of(sbom().path("components"))
                .flatMap(JsonNode::valueStream)
                .filter(part -> licences(part).stream().anyMatch(BY_MISTAKE::containsKey))
                .count());
    }

    @Test
    void the_notice_names_every_part_under_its_licence() throws IOException {
        String[] sections = Files.readString(Path.of("NOTICE")).split("\n\n");
        var untold = new TreeSet<String>();
        parts().forEach((part, licences) -> {
            String heading = String.join(" or ", named(licences)) + ":\n";
            if (Stream.of(sections)
                    .noneMatch(each -> each.startsWith(heading) && (each + "\n").contains("\n  " + part + "\n"))) {
                untold.add(heading + part);
            }
        });
        assertThat(untold).isEmpty();
    }

    /** Of several that one may choose from, those that we may use. */
    private static List<String> named(List<String> licences) {
        return licences.stream()
                .map(licence -> BY_MISTAKE.getOrDefault(licence, licence))
                .filter(MAY::contains)
                .toList();
    }

    /** They are no part that Maven knows of: the build takes them out of others. */
    @Test
    void the_fonts_of_letters_are_named_and_have_their_licence_beside_them() throws IOException {
        Path fonts = Path.of("target/classes/org/kapocs/shared/sheet");
        assertThat(Files.readString(fonts.resolve("dejavu/LICENSE"))).contains("Bitstream Vera Fonts Copyright");
        try (var files = Files.walk(fonts)) {
            assertThat(files.filter(file -> file.toString().endsWith(".ttf"))
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DroidSansFallback.ttf");
        }
        assertThat(Files.readString(Path.of("NOTICE")))
                .contains("DejaVu Sans and DejaVu Sans Bold", "Droid Sans Fallback");
    }

    @Test
    void the_jar_holds_nothing_of_the_workshop() throws IOException {
        assertThat(parts().keySet())
                .noneMatch(part -> part.matches(".*(junit|assertj|mockito|jazzer|playwright|archunit|greenmail).*"));
        try (var files = Files.walk(Path.of("target/classes"))) {
            assertThat(files.map(Path::toString))
                    .noneMatch(
                            file -> file.matches(".*(\\.git(/|$)|\\.svn|\\.java|Test\\.class|\\.env|\\.key|\\.pem)"));
        }
    }

    @Test
    void the_same_sources_give_the_same_sbom() throws IOException {
        assertThat(sbom().path("metadata").has("timestamp"))
                .as("a time of building would make every build another")
                .isFalse();
    }

    /** Each part with its licences. */
    private static Map<String, List<String>> parts() throws IOException {
        var parts = new TreeMap<String, List<String>>();
        for (JsonNode part : sbom().path("components")) {
            parts.put(
                    part.path("group").asString() + ":" + part.path("name").asString(),
                    licences(part).stream()
                            .map(licence -> BY_MISTAKE.getOrDefault(licence, licence))
                            .toList());
        }
        assertThat(parts).hasSizeGreaterThan(50);
        return parts;
    }

    private static List<String> licences(JsonNode part) {
        return part.path("licenses")
                .valueStream()
                .map(each -> each.path("license"))
                .map(each -> each.path("id").asString(each.path("name").asString("")))
                .toList();
    }

    private static JsonNode sbom() throws IOException {
        // Maven makes it online only; an old one tells of other parts.
        assumeTrue(
                Files.exists(FILE)
                        && Files.getLastModifiedTime(FILE).compareTo(Files.getLastModifiedTime(Path.of("pom.xml")))
                                >= 0,
                "SKIPPED: no SBOM of this pom.xml; made by mvn generate-resources, online");
        return new JsonMapper().readTree(Files.readString(FILE));
    }
}
