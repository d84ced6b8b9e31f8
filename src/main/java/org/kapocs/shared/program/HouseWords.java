package org.kapocs.shared.program;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Organizations;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Spoken;
import org.springframework.stereotype.Component;

/** Languages, organizations, and to whom of one's own something can be given. */
@Component
class HouseWords implements Vocabulary {
    private final Languages languages;
    private final Organizations organizations;
    private final Accounts accounts;

    HouseWords(Languages languages, Organizations organizations, Accounts accounts) {
        this.languages = languages;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    @Override
    public Map<String, List<Term>> terms(Who.Staff who, Language reader) {
        var terms = new TreeMap<>(Map.of(
                "language", named(languages.open().stream().map(Language::tag).toList(), reader),
                "spoken", named(Spoken.sorted(Spoken.TAGS, reader), reader)));
        if (who.may(Action.READ_CASES) || who.may(Action.WORK_CASES)) {
            terms.put(
                    "organization",
                    organizations.all().stream()
                            .map(each -> new Term(each.id().toString(), each.name()))
                            .toList());
        }
        if (who.may(Action.WORK_CASES)) {
            terms.put(
                    "colleague",
                    accounts.able(who, Action.WORK_CASES).stream()
                            .map(each -> new Term(each.id().toString(), each.name()))
                            .toList());
        }
        return terms;
    }

    private static List<Term> named(List<String> tags, Language reader) {
        return tags.stream()
                .map(each -> new Term(each, Spoken.name(each, reader)))
                .toList();
    }
}
