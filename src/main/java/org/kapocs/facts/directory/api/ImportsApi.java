package org.kapocs.facts.directory.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kapocs.facts.directory.Import;
import org.kapocs.facts.directory.Import.Kind;
import org.kapocs.facts.directory.Import.Line;
import org.kapocs.facts.directory.Imports;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForToken;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Problem;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Imports for programs: the body is the file. */
@RestController
@ForToken(Action.EDIT_DIRECTORY)
@RequestMapping("/api/directory/imports")
class ImportsApi {
    private final Imports imports;
    private final Messages messages;
    private final Languages languages;

    ImportsApi(Imports imports, Messages messages, Languages languages) {
        this.imports = imports;
        this.messages = messages;
        this.languages = languages;
    }

    /**
     * Starts an import and tells where to look at it.
     *
     * @param key sent again with the same key, the same import is meant
     */
    @PostMapping
    ResponseEntity<Map<String, Object>> start(
            Who.Staff who,
            @RequestParam(name = "language", defaultValue = "") String language,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @RequestParam(name = "file_name", defaultValue = "api.json") String fileName,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String key,
            HttpServletRequest request)
            throws IOException {
        String once = key.isEmpty() ? UUID.randomUUID().toString() : key;
        UUID id = imports.start(who, fileName, language, request.getInputStream(), dryRun, once);
        return ResponseEntity.accepted()
                .location(URI.create("/api/directory/imports/" + id))
                .body(state(imports.get(id).orElseThrow()));
    }

    @GetMapping("/{id}")
    Map<String, Object> get(@PathVariable("id") UUID id) {
        return state(imports.get(id).orElseThrow(Problem.Missing::new));
    }

    /** Lines of the report after a number; at most 50. */
    @GetMapping("/{id}/lines")
    List<Line> lines(
            @PathVariable("id") UUID id,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "after", defaultValue = "0") int after) {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(each -> kind.isEmpty() || each.name().equalsIgnoreCase(kind))
                .toList();
        return imports.lines(id, kinds, after);
    }

    private Map<String, Object> state(Import now) {
        var state = new LinkedHashMap<String, Object>();
        state.put("id", now.id());
        state.put("file_name", now.fileName());
        state.put("dry_run", now.dryRun());
        state.put("state", now.state().name().toLowerCase(Locale.ROOT));
        state.put("progress", now.progress());
        state.put("started_at", now.startedAt());
        now.finishedAt().ifPresent(at -> state.put("finished_at", at));
        var counts = new LinkedHashMap<String, Integer>();
        EnumSet.allOf(Kind.class).forEach(kind -> counts.put(kind.name().toLowerCase(Locale.ROOT), now.count(kind)));
        state.put("counts", counts);
        now.failure()
                .ifPresent(reason -> state.put(
                        "failure",
                        Map.of(
                                "reason", reason,
                                "text",
                                        messages.text(
                                                languages.of("en").orElseThrow(), "directory.import.reason." + reason),
                                "place", now.place())));
        state.put("lines", "/api/directory/imports/" + now.id() + "/lines");
        return state;
    }
}
