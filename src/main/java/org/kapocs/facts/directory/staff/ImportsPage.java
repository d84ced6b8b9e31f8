package org.kapocs.facts.directory.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kapocs.facts.directory.Import;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/** Where files of services are sent, and what came of earlier ones. */
public record ImportsPage(List<Import> imports, Map<String, String> errors, List<Language> languages) implements Page {

    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    /** First that the file says it: then nothing is put into its mouth. */
    public List<Choice> choices(Frame frame) {
        return Stream.concat(
                        Stream.of(new Choice("", frame.text("directory.import.language.none"))),
                        languages.stream().map(language -> new Choice(language.tag(), language.nativeName())))
                .toList();
    }
}
