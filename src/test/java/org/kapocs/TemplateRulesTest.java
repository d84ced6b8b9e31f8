package org.kapocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A template is structure: its words stand in message files, its style in the stylesheet, its record beside it. */
class TemplateRulesTest {
    private static final Path ROOT = Path.of("src/main/jte");
    private static final Pattern INLINE = Pattern.compile("\\sstyle\\s*=|<script(?![^>]*\\ssrc=)|\\son[a-z]+\\s*=");
    private static final Pattern CODE = Pattern.compile(
            "(?s)<%--.*?--%>|<!--.*?-->|@(import|param)[^\\n]*|!\\{.*?}|\\$(unsafe)?\\{(?:[^{}]|\\{[^{}]*})*}|<[^>]*>"
                    + "|@template\\.[\\w.]+\\(|@(if|elseif|for|else|endif|endfor|raw|endraw)\\b(\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\))?");

    static List<Path> templates() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".jte")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_carries_no_words_of_its_own(Path template) throws IOException {
        String text = Files.readString(template);
        String left = CODE.matcher(text).replaceAll(" ");
        // What stands in the arguments of a piece is code, except between the backquotes of a content.
        var words = new ArrayList<String>();
        for (String line : left.lines().toList()) {
            if (!line.matches(".*[=(),`].*") && line.matches("(?U).*\\p{L}{2,}.*")) {
                words.add(line.strip());
            }
        }
        assertThat(words).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_has_no_inline_style_or_script(Path template) throws IOException {
        assertThat(INLINE.matcher(Files.readString(template)).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void it_stands_where_its_record_stands(Path template) {
        Path place = ROOT.relativize(template);
        if (!place.startsWith("ui")) {
            String record = place.toString().replace(".jte", ".java");
            assertThat(Path.of("src/main/java/org/kapocs").resolve(record)).exists();
        }
    }
}
