package org.kapocs.desk.referral.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.referral.Places;
import org.kapocs.facts.directory.ServiceFound;
import org.kapocs.facts.need.District;
import org.kapocs.facts.need.Need;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Frame;
import org.kapocs.shared.web.Page;

/**
 * Finding the service that can help with a need of a case.
 *
 * @param need the one to help with; null when the case has no open need
 * @param named those that are meant by the whole name that was typed, and which are for another topic
 * @param theirs those of the organization whose whole name was typed
 * @param reachable the services found to which a referral can be sent
 * @param rooms the free places of those of them of which they are known
 * @param at where those of them are given
 * @param total how many services fit in all
 * @param after the token of the next page, if there is one
 */
public record FindPage(
        Case file,
        List<Need> needs,
        @Nullable Need need,
        Filter filter,
        Set<UUID> named,
        Set<UUID> theirs,
        List<ServiceFound> services,
        Set<UUID> reachable,
        Map<UUID, Places.Room> rooms,
        Map<UUID, List<Places.At>> at,
        int total,
        Optional<String> after,
        List<District> around)
        implements Page {

    /** What was looked for. Empty is "all". */
    public record Filter(String q, String language, String district, boolean everywhere) {}

    public String address() {
        return "/staff/cases/" + file.id() + "/referrals";
    }

    /** The address of the next page; null on the last. */
    public @Nullable String next() {
        Need chosen = need;
        return chosen == null
                ? null
                : after.map(token -> address() + "/new?need=" + chosen.id() + "&q=" + encoded(filter.q()) + "&language="
                                + encoded(filter.language()) + "&district=" + encoded(filter.district())
                                + "&everywhere=" + filter.everywhere() + "&after=" + encoded(token))
                        .orElse(null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether it is not known to speak the language that was asked for: those come last. */
    public boolean strange(ServiceFound service) {
        return !filter.language().isEmpty() && !service.languages().contains(filter.language());
    }

    /** What it is for, where that is not what was asked for. */
    public List<String> otherTopics(ServiceFound service) {
        return named.contains(service.id()) ? service.topics() : List.of();
    }

    /** Where it is given, as far as a referral can go there. */
    public List<Places.At> places(ServiceFound service) {
        return at.getOrDefault(service.id(), List.of());
    }

    /** Whether of one of several locations it is known how many places it has for itself. */
    public boolean apart(ServiceFound service) {
        return places(service).size() > 1 && places(service).stream().anyMatch(each -> each.room() != null);
    }

    public List<Choice> needChoices(Frame frame) {
        return needs.stream()
                .map(each -> new Choice(
                        each.id().toString(),
                        frame.text("topic." + each.voiced().topic())))
                .toList();
    }

    public List<Choice> languages(Frame frame) {
        return frame.languages().stream()
                .map(each -> new Choice(each.tag(), frame.languageName(each.tag())))
                .toList();
    }

    public List<Choice> districts() {
        return around.stream()
                .map(each -> new Choice(Integer.toString(each.number()), each.label()))
                .toList();
    }

    public String spoken(Frame frame, ServiceFound service) {
        return String.join(
                ", ", service.languages().stream().map(frame::languageName).toList());
    }
}
