package org.kapocs.facts.directory.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Import.Kind;
import org.kapocs.facts.directory.Import.Line;
import org.kapocs.facts.directory.Imports;
import org.kapocs.facts.directory.Withdrawals;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of services: sent, followed, and reported. */
@Controller
@RequestMapping("/staff/directory")
@ForStaff(Action.EDIT_DIRECTORY)
class ImportPages {
    private final Imports imports;
    private final Withdrawals withdrawals;
    private final Directory directory;
    private final Topics topics;
    private final Languages languages;

    ImportPages(Imports imports, Withdrawals withdrawals, Directory directory, Topics topics, Languages languages) {
        this.imports = imports;
        this.withdrawals = withdrawals;
        this.directory = directory;
        this.topics = topics;
        this.languages = languages;
    }

    @GetMapping("/import")
    Reply imports() {
        return page(Map.of());
    }

    private ImportsPage page(Map<String, String> errors) {
        return new ImportsPage(imports.latest(), errors, languages.open());
    }

    @PostMapping("/import")
    Reply start(
            Who.Staff who,
            @RequestParam(name = "file") MultipartFile file,
            @RequestParam(name = "language", defaultValue = "") String language,
            @RequestParam(name = "try", defaultValue = "") String dryRun,
            @RequestParam(name = "once") String once)
            throws IOException {
        if (file.isEmpty()
                && Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty()) {
            return page(Map.of("file", "directory.import.nofile"));
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try {
            return to(imports.start(who, name, language, file.getInputStream(), !dryRun.isEmpty(), once));
        } catch (Problem.Conflict busy) {
            return page(Map.of("file", "directory.import.busy"));
        }
    }

    @PostMapping("/import/{id}/taking")
    Reply take(Who.Staff who, @PathVariable("id") UUID tried, @RequestParam(name = "once") String once) {
        return to(imports.takeTried(who, tried, once));
    }

    private static SeeOther to(UUID id) {
        return new SeeOther("/staff/directory/import/" + id);
    }

    @PostMapping("/import/{id}/withdrawal")
    Reply withdraw(Who.Staff who, @PathVariable("id") UUID id) {
        withdrawals.withdraw(who, id);
        return to(id);
    }

    @PostMapping("/import/{id}/return")
    Reply undo(Who.Staff who, @PathVariable("id") UUID id) {
        withdrawals.undo(who, id);
        return to(id);
    }

    /** While it runs, the page asks again by itself, without a script. */
    @GetMapping("/import/{id}")
    Reply report(
            @PathVariable("id") UUID id,
            Language reader,
            HttpServletResponse response,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "after", defaultValue = "0") int after) {
        Import found = imports.get(id).orElseThrow(Problem.Missing::new);
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(each -> kind.isEmpty() || each.name().equals(kind))
                .toList();
        if (found.state() == Import.State.RUNNING) {
            response.setHeader("Refresh", "3");
        }
        List<Line> lines = imports.lines(id, kinds, after);
        return new ImportPage(
                found,
                kind,
                lines,
                directory.namesOf(ImportPage.pointedTo(lines), reader),
                imports.alike(id),
                withdrawals.possible(id),
                withdrawals.done(id));
    }

    @GetMapping("/mapping")
    Reply mapping(@RequestParam(name = "done", defaultValue = "") String done) {
        return new MappingPage(!done.isEmpty(), null, Map.of(), topics.all());
    }

    @GetMapping("/mapping.csv")
    ResponseEntity<byte[]> mappingFile() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=topic-mapping.csv")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(imports.mapping().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/mapping")
    Reply remap(Who.Staff who, @RequestParam(name = "file") MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            return new MappingPage(false, null, Map.of("file", "directory.import.nofile"), topics.all());
        }
        return imports.remap(who, file.getInputStream())
                .<Reply>map(bad -> new MappingPage(false, bad, Map.of(), topics.all()))
                .orElse(new SeeOther("/staff/directory/mapping?done=1"));
    }
}
