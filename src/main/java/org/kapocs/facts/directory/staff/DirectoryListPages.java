package org.kapocs.facts.directory.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceFound;
import org.kapocs.facts.directory.ServiceQuery;
import org.kapocs.facts.directory.ServicesFound;
import org.kapocs.facts.directory.UpkeepPart;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.table.Batch;
import org.kapocs.shared.table.Cell;
import org.kapocs.shared.table.Column;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Listing;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The services, looked for at the desk, on a page and as a file. */
@Controller
@RequestMapping("/staff/directory")
@ForStaff(Action.READ_DIRECTORY)
class DirectoryListPages {
    private final Directory directory;
    private final DirectoryFiltered filtered;
    private final SavedFilters filters;
    private final Topics topics;
    private final List<UpkeepPart> parts;
    private final Messages messages;
    private final Exports exports;

    DirectoryListPages(
            Directory directory,
            DirectoryFiltered filtered,
            SavedFilters filters,
            Topics topics,
            List<UpkeepPart> parts,
            Messages messages,
            Exports exports) {
        this.directory = directory;
        this.filtered = filtered;
        this.filters = filters;
        this.topics = topics;
        this.parts = parts;
        this.messages = messages;
        this.exports = exports;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Language reader, Who.Staff who) {
        var form = new Form(sent);
        ServicesFound found = narrowed(directory.find(filtered.query(form, reader)), DirectoryFiltered.speaks(form));
        return new DirectoryPage(
                filters.over(who, filtered, filtered.read(who, form)),
                filtered.topic(form),
                DirectoryFiltered.speaks(form),
                form.has("inactive"),
                topics.all(),
                directory.languages(),
                found,
                parts.stream().flatMap(part -> part.due(who).stream()).toList());
    }

    @PostMapping("/sheet")
    @ForStaff(value = Action.READ_DIRECTORY, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        ServiceQuery query = filtered.query(form.with("after", ""), reader);
        var list = new Listing<>("services", columns(reader), after -> {
            ServicesFound found = narrowed(
                    directory.batch(query.after(after == null ? "" : after), Batch.LINES),
                    DirectoryFiltered.speaks(form));
            return new Batch<>(found.services(), found.after().orElse(null));
        });
        exports.send(who, reader, Taking.of(form), list, response);
    }

    /**
     * Newcomers see those who speak their language first; a list that is narrowed to it ends with them. Before them stands
     * at most whoever was called by name.
     */
    private static ServicesFound narrowed(ServicesFound found, String speaks) {
        if (speaks.isEmpty()) {
            return found;
        }
        List<ServiceFound> speaking = found.services().stream()
                .filter(each -> each.languages().contains(speaks))
                .toList();
        boolean last = !found.services().isEmpty()
                && !found.services().getLast().languages().contains(speaks);
        return new ServicesFound(
                speaking, found.speaking(), found.speaking(), last ? Optional.empty() : found.after(), found.meant());
    }

    /** What the page shows of a service, and no more. */
    private List<Column<ServiceFound>> columns(Language reader) {
        return List.of(
                new Column<>(
                        "directory.staff.name", each -> Cell.text(each.name().text())),
                new Column<>(
                        "directory.staff.state",
                        each -> each.active()
                                ? Cell.EMPTY
                                : Cell.text(messages.text(reader, "directory.staff.state.inactive"))),
                new Column<>("directory.staff.organization", each -> Cell.text(each.organization())),
                new Column<>("directory.staff.place", each -> Cell.text(each.address())),
                new Column<>(
                        "directory.staff.languages",
                        each -> Cell.text(each.languages().stream()
                                .map(tag -> Spoken.name(tag, reader))
                                .collect(Collectors.joining("; ")))),
                new Column<>(
                        "directory.staff.confirmed",
                        each -> each.confirmedOn().<Cell>map(Cell.Day::new).orElse(Cell.EMPTY)));
    }
}
