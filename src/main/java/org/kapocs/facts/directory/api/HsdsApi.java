package org.kapocs.facts.directory.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.Catalogue;
import org.kapocs.facts.directory.Catalogue.Listed;
import org.kapocs.facts.directory.Catalogue.Wanted;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.web.Problem;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.node.ObjectNode;

/** The directory for programs: the three endpoints that HSDS 3.1 requires, read by anyone. */
@RestController
@Open
@CrossOrigin
@RequestMapping(path = "/api/hsds", produces = MediaType.APPLICATION_JSON_VALUE)
class HsdsApi {
    private static final String OPENAPI =
            "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json";
    private static final int MOST = 100;

    /** Of the minimal view HSDS wants all on one page. */
    private static final int ALL = 10_000;

    private final Catalogue catalogue;
    private final String profile;

    HsdsApi(Catalogue catalogue) throws IOException {
        this.catalogue = catalogue;
        this.profile = new ClassPathResource("directory/hsds-profile.json").getContentAsString(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<Object> answer(Object body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(body);
    }

    @GetMapping({"", "/"})
    ResponseEntity<Object> about() {
        String profileUrl = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/api/hsds/profile")
                .toUriString();
        return answer(Map.of("version", "3.1", "profile", profileUrl, "openapi_url", OPENAPI));
    }

    /** What our documents carry beside HSDS, as a JSON merge patch of its schemas. */
    @GetMapping("/profile")
    ResponseEntity<Object> profile() {
        return answer(profile);
    }

    /** Query parameters as HSDS names them; numbers out of range are brought into it. */
    record Asked(
            @Nullable String search,
            @Nullable UUID taxonomy_term_id,
            @Nullable UUID taxonomy_id,
            @Nullable UUID organization_id,
            @Nullable String format,
            @Nullable String modified_after,
            @Nullable Integer page,
            @Nullable Integer per_page,
            @Nullable Boolean full,
            @Nullable Boolean minimal) {

        int pageNumber() {
            return page == null ? 1 : Math.clamp(page, 1, 1_000_000);
        }

        int size() {
            int most = isMinimal() ? ALL : MOST;
            return per_page == null ? (isMinimal() ? ALL : 50) : Math.clamp(per_page, 1, most);
        }

        boolean isMinimal() {
            return Boolean.TRUE.equals(minimal);
        }

        Wanted wanted() {
            if (format != null && !format.equals("json")) {
                throw new Problem.Invalid("directory.api.format");
            }
            return new Wanted(
                    Optional.ofNullable(search).filter(words -> !words.isBlank()),
                    Optional.ofNullable(taxonomy_term_id),
                    Optional.ofNullable(taxonomy_id),
                    Optional.ofNullable(organization_id),
                    Optional.ofNullable(modified_after).map(Asked::moment));
        }

        private static Instant moment(String text) {
            try {
                return text.length() <= 10
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException unreadable) {
                throw new Problem.Invalid("directory.api.moment");
            }
        }
    }

    @GetMapping("/services")
    ResponseEntity<Object> services(Asked asked) {
        Listed<ObjectNode> listed = asked.isMinimal() ? minimal(asked) : documents(asked);
        long pages = Math.ceilDiv(listed.total(), asked.size());
        var page = new LinkedHashMap<String, Object>();
        page.put("total_items", listed.total());
        page.put("total_pages", pages);
        page.put("page_number", asked.pageNumber());
        page.put("size", listed.items().size());
        page.put("first_page", asked.pageNumber() == 1);
        page.put("last_page", asked.pageNumber() >= pages);
        page.put("empty", listed.items().isEmpty());
        page.put("contents", listed.items());
        return answer(page);
    }

    private Listed<ObjectNode> documents(Asked asked) {
        var listed = catalogue.list(asked.wanted(), asked.pageNumber(), asked.size());
        return Boolean.TRUE.equals(asked.full())
                ? listed
                : new Listed<>(
                        listed.total(), listed.items().stream().map(Views::flat).toList());
    }

    private Listed<ObjectNode> minimal(Asked asked) {
        var listed = catalogue.changes(asked.wanted(), asked.pageNumber(), asked.size());
        return new Listed<>(
                listed.total(), listed.items().stream().map(Views::minimal).toList());
    }

    @GetMapping("/services/{id}")
    ResponseEntity<Object> service(@PathVariable("id") UUID id) {
        return answer(catalogue.document(id).orElseThrow(Problem.Missing::new));
    }
}
