package org.kapocs.shared.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.language.Languages;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that is wrong with what a program sent, and not the first of it alone: what does not fit is noted and taken out, until
 * the rest can be read. The way to a fault is made of names of ours alone: any other is what somebody wrote.
 */
final class JsonFaults {
    /** By what a fault is named that is in no field. */
    private static final String WHOLE = "body";

    /** Who has made more of them reads the description before all of them. */
    private static final int MOST = 20;

    private static final String UNKNOWN = "program.error.unknown";
    private static final String UNFIT = "program.error.unfit";
    private static final String ABSENT = "program.error.absent";
    private static final List<String> OF_JSON = List.of(UNKNOWN, UNFIT, ABSENT);

    private final Map<String, String> found = new TreeMap<>();
    private final Map<String, List<String>> allowed = new TreeMap<>();
    private final Languages languages;

    private JsonFaults(Languages languages) {
        this.languages = languages;
    }

    /** Of what could not be read. */
    static Problem.Invalid of(
            JsonMapper reader, byte[] bytes, Class<?> type, JacksonException first, Languages languages) {
        var faults = new JsonFaults(languages);
        if (first instanceof DatabindException fault) {
            faults.note(fault);
            try {
                faults.gather(reader, reader.readTree(bytes), type, fault);
            } catch (JacksonException noDocument) {
                return faults.told();
            }
        }
        return faults.told();
    }

    /** What is missing or cannot be used of what could be read; null where nothing is. */
    static Problem.@Nullable Invalid wrong(Object read, Languages languages) {
        var faults = new JsonFaults(languages);
        faults.absent(read, "");
        return faults.found.isEmpty() ? null : faults.told();
    }

    /** Where all of it is the JSON that was asked for, it is not said that it is not. */
    private Problem.Invalid told() {
        boolean read = !found.isEmpty() && OF_JSON.stream().noneMatch(found::containsValue);
        return new Problem.Invalid(read ? "program.error.invalid" : "program.error.json", found, allowed);
    }

    private void gather(JsonMapper reader, JsonNode sent, Class<?> type, DatabindException first) {
        DatabindException fault = first;
        for (int n = 0; n < MOST && takenOut(sent, fault); n++) {
            try {
                absent(reader.treeToValue(sent, type), "");
                return;
            } catch (DatabindException next) {
                if (next.getCause() instanceof Problem) {
                    return;
                }
                note(next);
                fault = next;
            }
        }
    }

    /** Whether the fault was somewhere from where it could be taken: itself, or else what it is a part of. */
    private static boolean takenOut(JsonNode sent, DatabindException fault) {
        List<JacksonException.Reference> way = fault.getPath();
        for (int depth = way.size(); depth > 0; depth--) {
            if (takenOut(sent, way.subList(0, depth))) {
                return true;
            }
        }
        return false;
    }

    private static boolean takenOut(JsonNode sent, List<JacksonException.Reference> way) {
        JsonNode at = sent;
        for (JacksonException.Reference each : way.subList(0, way.size() - 1)) {
            at = each.getIndex() >= 0 ? at.path(each.getIndex()) : at.path(each.getPropertyName());
        }
        JacksonException.Reference last = way.getLast();
        return switch (at) {
            case ObjectNode object -> object.remove(last.getPropertyName()) != null;
            // What comes after it keeps its number.
            case ArrayNode list
            when list.has(last.getIndex()) && !list.path(last.getIndex()).isNull() ->
                list.setNull(last.getIndex()) != null;
            default -> false;
        };
    }

    private void note(DatabindException unreadable) {
        String at = "";
        for (JacksonException.Reference each : unreadable.getPath()) {
            if (each.getIndex() >= 0) {
                at += "[" + each.getIndex() + "]";
            } else if (each.from() instanceof Class<?> type && has(type, each.getPropertyName())) {
                at = within(at, each.getPropertyName());
            } else {
                break;
            }
        }
        String where = at.isEmpty() ? WHOLE : at;
        if (unreadable instanceof UnrecognizedPropertyException unknown) {
            found.putIfAbsent(where, UNKNOWN);
            allowed.putIfAbsent(where, names(unknown.getReferringClass()));
            return;
        }
        found.putIfAbsent(where, UNFIT);
        if (unreadable instanceof InvalidFormatException unfit && unfit.getTargetType() != null) {
            choice(where, unfit.getTargetType());
        }
    }

    private void choice(String at, Class<?> type) {
        if (type.isEnum()) {
            allowed.put(
                    at,
                    Arrays.stream(type.getEnumConstants())
                            .map(each -> ((Enum<?>) each).name())
                            .toList());
        }
    }

    private static boolean has(Class<?> type, String name) {
        return names(type).contains(name);
    }

    /** Ours, which can be told; what else stood there was written by somebody. */
    private static List<String> names(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    private static String within(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }

    /** What was taken out because of a part of it is not missing. */
    private void lacks(String at) {
        if (found.keySet().stream().noneMatch(each -> each.startsWith(at + ".") || each.startsWith(at + "["))) {
            found.putIfAbsent(at, ABSENT);
        }
    }

    /** Notes what is missing that is not declared to be left out at will, and what cannot be used. */
    private void absent(@Nullable Object value, String at) {
        switch (value) {
            case null -> lacks(at.isEmpty() ? WHOLE : at);
            case Record told -> {
                for (RecordComponent each : told.getClass().getRecordComponents()) {
                    Object held = CleanJson.of(told, each);
                    if (held != null || !each.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        absent(held, within(at, each.getName()));
                    }
                    if (held == null && found.containsKey(within(at, each.getName()))) {
                        choice(within(at, each.getName()), each.getType());
                    }
                }
                if (told instanceof Checked checked) {
                    checked.wrong(languages).forEach((field, code) -> found.putIfAbsent(within(at, field), code));
                }
            }
            case Collection<?> several -> {
                int n = 0;
                for (Object each : several) {
                    absent(each, at + "[" + n++ + "]");
                }
            }
            case Map<?, ?> several -> several.values().forEach(each -> absent(each, at));
            default -> {}
        }
    }
}
