package org.kapocs.desk.papers.staff;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Numbered;
import org.kapocs.desk.papers.KeptPaper;
import org.kapocs.facts.client.Likeness;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Page;

/**
 * Looking for a client by exactly the number of a document.
 *
 * @param found null before anything was looked for
 * @param numbers of the clients' cases
 */
public record FindPage(
        FindForm form,
        List<Choice> kinds,
        List<Choice> countries,
        @Nullable List<KeptPaper> found,
        Map<UUID, Likeness> clients,
        Map<UUID, List<Numbered>> numbers)
        implements Page {

    public String name(KeptPaper paper) {
        Likeness client = clients.get(paper.client());
        return client == null ? "" : client.name().spoken();
    }

    public String numbers(KeptPaper paper) {
        return numbers.getOrDefault(paper.client(), List.of()).stream()
                .map(Numbered::number)
                .collect(Collectors.joining(", "));
    }
}
