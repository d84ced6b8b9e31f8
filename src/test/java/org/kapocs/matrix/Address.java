package org.kapocs.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the addresses and forms of pages with what belongs to a story. */
record Address(String pattern) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");
    private static final String ANY = "any";
    private static final Set<String> OF_NO_STORY = Set.of("once", "soon", "today");
    private static final List<Map.Entry<String, String>> BY_BEGINNING = List.of(
            Map.entry("/staff/disclosures/", "disclosure"),
            Map.entry("/staff/takeovers/", "list"),
            Map.entry("/staff/inbox/", "received"),
            Map.entry("/api/v1/inbox/", "received"),
            Map.entry("/staff/transfers/requests/", "asked"),
            Map.entry("/staff/transfers/", "offered"));
    private static final Map<String, String> WORDS_OF_PROGRAMS = Map.of(
            "cases",
            "case",
            "tasks",
            "task",
            "contacts",
            "contact",
            "transfers",
            "offered",
            "transfer-requests",
            "asked",
            "takeovers",
            "list");

    /** Whether it leads to something of a story, and so is another for each. */
    boolean namesAStory(String sent) {
        return names(pattern)
                        .anyMatch(name ->
                                !word(name).startsWith("=") && !word(name).equals(ANY))
                || names(sent).anyMatch(name -> !OF_NO_STORY.contains(name));
    }

    /** Whether it leads to something that no story has: everybody is told that it is not there. */
    boolean leadsNowhere() {
        return names(pattern).anyMatch(name -> word(name).equals(ANY));
    }

    private static java.util.stream.Stream<String> names(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group(1));
    }

    String path(Story story) {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(filled(story, found.group(1))));
    }

    private String filled(Story story, String name) {
        String word = word(name);
        return word.startsWith("=")
                ? word.substring(1)
                : word.equals(ANY) ? any() : story.named(word).toString();
    }

    static String filledIn(String sent, Story story) {
        return VARIABLE.matcher(sent)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("once")
                                ? any()
                                : story.named(found.group(1)).toString()));
    }

    private static String any() {
        return UUID.randomUUID().toString();
    }

    /** What a variable of the address stands for: a word of the story, the same for all ({@code =}), or anything. */
    private String word(String variable) {
        return switch (variable) {
            case "language" -> "=en";
            case "month" -> "=2026-10";
            case "view" -> "=topics";
            case "topic" -> "=school";
            case "code" -> pattern.contains("/matters/") ? "=permit-renewal" : "=school";
            case "step", "deadline" -> "=apply";
            case "what" -> "=document";
            case "format" -> "=pdf";
            case "caseId" -> "case";
            case "referral" -> "sent";
            case "message" -> "message";
            case "task" -> "task";
            case "plan" -> "plan";
            case "member" -> "member";
            case "one" -> "client";
            case "other" -> "twin";
            case "assessment" -> "assessment";
            case "consultation" -> pattern.endsWith("/withdrawal") ? "withdrawn" : "consultation";
            case "draft" -> pattern.contains("/knowledge/") ? "draftnote" : ANY;
            case "consent" -> pattern.matches(".*/withdraw(ing)?") ? "spare" : "consent";
            case "document" -> "scan";
            case "attachment" -> pattern.matches(".*/(inbox|referrals)/.*") ? ANY : "attachment";
            case "edition" -> "edition";
            case "paper" ->
                pattern.endsWith("/status") ? "status" : pattern.contains("/removal/") ? "removed" : "document";
            case "block" -> "=say";
            case "key" -> "=emergency.call";
            case "service" -> "service";
            case "account" ->
                pattern.contains("/seal/") ? "keeper" : pattern.startsWith("/staff/workload/") ? "account" : ANY;
            case "hold", "glass", "sealed" -> variable;
            case "lockOut" -> "lockout";
            case "id" -> wordOfId();
            default -> ANY;
        };
    }

    /** The word for what people decide once. */
    String decided() {
        if (pattern.contains("/holds/")) {
            return "hold";
        }
        if (pattern.contains("/erasures/")) {
            return pattern.contains("/sheet/") ? ANY : "erasure";
        }
        if (pattern.contains("/my/rights/")) {
            return "ownwish";
        }
        return pattern.endsWith("/erasure") ? "erasurewish" : "wish";
    }

    private String wordOfId() {
        if (pattern.matches("/staff/rights/.*|.*/my/rights/.*")) {
            return decided();
        }
        if (pattern.matches(".*/seal/(end|keepers.*)")) {
            return pattern.endsWith("/end") ? "ending" : "sealed";
        }
        for (var each : BY_BEGINNING) {
            if (pattern.startsWith(each.getKey())) {
                return each.getValue();
            }
        }
        if (pattern.startsWith("/api/v1/")) {
            return WORDS_OF_PROGRAMS.getOrDefault(pattern.split("/")[3], ANY);
        }
        if (pattern.contains("/referrals/")) {
            return pattern.endsWith("/cancel")
                    ? "cancelled"
                    : pattern.matches(".*/(link|confirmation)|/\\{lang.*") ? "sent" : "draft";
        }
        if (pattern.contains("/my/file/steps/")) {
            return "task";
        }
        if (pattern.contains("/my/consents/")) {
            return pattern.endsWith("/withdraw") ? "spare" : "consent";
        }
        if (pattern.contains("/information/")) {
            return "=citizenship"; // which no other test publishes
        }
        if (pattern.contains("/import")) {
            return "import";
        }
        for (String kind : Set.of("case", "contact", "account")) {
            if (pattern.startsWith("/staff/" + kind + "s/{id}")) {
                return kind;
            }
        }
        return pattern.matches(".*(/directory/|/services/).*") ? "service" : ANY;
    }
}
