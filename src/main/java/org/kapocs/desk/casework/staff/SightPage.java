package org.kapocs.desk.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseSight;
import org.kapocs.shared.access.Tenure;
import org.kapocs.shared.audit.Look;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Who opened a case in a time, and who could have.
 *
 * @param found null before anything was looked up
 */
public record SightPage(
        Form form, List<Choice> why, @Nullable Found found, Map<String, String> errors) implements Page {
    @Override
    public int status() {
        return errors.isEmpty() ? 200 : 400;
    }

    /**
     * What was looked up, with the names for it.
     *
     * @param names of accounts and programs of one's own organization
     * @param organizations the names of those for which somebody looked
     * @param opened the accounts that did open it
     */
    public record Found(
            CaseSight.Seen seen, Map<UUID, String> names, Map<UUID, String> organizations, Set<UUID> opened) {

        /** Who it was: staff of one's own by name, others by what they are. */
        public String who(Look look, Frame frame) {
            return switch (look.kind()) {
                case "staff" -> look.account().map(names::get).orElseGet(() -> organization(look));
                case "program" ->
                    organization(look) + " – " + frame.text("casework.sight.program", "name", program(look));
                case "link" ->
                    frame.text(
                            "casework.sight.partner",
                            "name",
                            look.link().map(seen.partners()::get).orElse("…"));
                case "code" -> frame.text("casework.sight.client");
                default -> frame.text("casework.sight.nobody");
            };
        }

        /** What it is called in one's own organization, and no more than that there was one elsewhere. */
        private String program(Look look) {
            return look.token().map(names::get).orElse("…");
        }

        private String organization(Look look) {
            return look.organization().map(organizations::get).orElse("…");
        }

        public String why(Look look, Frame frame) {
            return look.purpose()
                    .map(purpose -> frame.text("casework.sight.for." + purpose))
                    .orElse("");
        }

        /** Whether somebody who could have opened it did. */
        public boolean did(Tenure tenure) {
            return opened.contains(tenure.account());
        }

        public String roles(Tenure tenure, Frame frame) {
            return tenure.roles().stream()
                    .sorted()
                    .map(role -> frame.text("access.role." + role))
                    .collect(Collectors.joining(", "));
        }

        /** From when to when, as far as it is known; what goes on has no end. */
        public String time(Tenure tenure, Frame frame) {
            String since = frame.dateTime(tenure.since());
            return tenure.until()
                    .map(until -> frame.text("casework.sight.time", "since", since, "until", frame.dateTime(until)))
                    .orElseGet(() -> frame.text("casework.sight.time.on", "since", since));
        }
    }
}
