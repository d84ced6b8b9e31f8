package org.kapocs.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A form as a browser without script reads it out of a page.
 *
 * @param fields what would be sent if nothing was typed, by name; what can be chosen is chosen
 * @param typed the fields into which a person types
 */
public record Form(String method, String action, boolean upload, Map<String, String> fields, Set<String> typed) {
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern FIELD = Pattern.compile(
            "(?s)<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>|<button\\b([^>]*)>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Set<String> CHOSEN = Set.of("radio", "checkbox");
    private static final Set<String> GIVEN = Set.of("hidden", "submit", "file");

    /** All forms of a page; a button that sends its form elsewhere makes another one. */
    public static List<Form> in(String page, String path) {
        var forms = new ArrayList<Form>();
        FORM.matcher(page).results().forEach(found -> read(found.group(1), found.group(2), path, forms));
        return forms;
    }

    private static void read(String head, String inside, String path, List<Form> forms) {
        var fields = new LinkedHashMap<String, String>();
        var typed = new LinkedHashSet<String>();
        var elsewhere = new LinkedHashSet<String>();
        FIELD.matcher(inside).results().forEach(found -> {
            if (found.group(1) != null) {
                input(found.group(1), fields, typed);
            } else if (found.group(2) != null) {
                attribute(found.group(2), "name").ifPresent(name -> {
                    fields.put(name, text(found.group(3)));
                    typed.add(name);
                });
            } else if (found.group(4) != null) {
                attribute(found.group(4), "name").ifPresent(name -> fields.put(name, chosen(found.group(5))));
            } else {
                attribute(found.group(6), "name")
                        .ifPresent(name -> fields.putIfAbsent(
                                name, attribute(found.group(6), "value").orElse("")));
                attribute(found.group(6), "formaction").ifPresent(elsewhere::add);
            }
        });
        String method = attribute(head, "method").orElse("get");
        elsewhere.add(attribute(head, "action").orElse(path));
        boolean upload = attribute(head, "enctype").isPresent();
        elsewhere.forEach(action -> forms.add(new Form(method, action, upload, fields, typed)));
    }

    private static void input(String head, Map<String, String> fields, Set<String> typed) {
        String name = attribute(head, "name").orElse("");
        String type = attribute(head, "type").orElse("text");
        String value = attribute(head, "value").orElse("");
        if (name.isEmpty()) {
            return;
        }
        if (CHOSEN.contains(type)) {
            fields.putIfAbsent(name, value);
        } else if (GIVEN.contains(type)) {
            fields.put(name, value);
        } else {
            fields.put(name, value);
            typed.add(name);
        }
    }

    /** What is selected, else the first that says something. */
    private static String chosen(String options) {
        String first = "";
        for (var option : OPTION.matcher(options).results().toList()) {
            String value = attribute(option.group(1), "value").orElse("");
            if (option.group(1).contains("selected") && !value.isEmpty()) {
                return value;
            }
            first = first.isEmpty() ? value : first;
        }
        return first;
    }

    private static Optional<String> attribute(String head, String name) {
        var found = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(head);
        return found.find() ? Optional.of(text(found.group(1))) : Optional.empty();
    }

    /** What a reader sees of it. */
    public static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Forms that differ only in ids and codes are one. */
    public String kind() {
        return method + " " + action.replaceAll("\\?.*", "").replaceAll("[0-9a-f-]{36}|[\\w-]{30,}", "*") + " "
                + fields.keySet();
    }
}
