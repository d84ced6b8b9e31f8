package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request whose parameters are clean text. Zero-width joiners stay: Persian needs them. */
class CleanRequest extends HttpServletRequestWrapper {
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    CleanRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        return value == null ? null : clean(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = super.getParameterValues(name);
        return values == null ? null : clean(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var map = new LinkedHashMap<String, String[]>();
        super.getParameterMap().forEach((name, values) -> map.put(name, clean(values)));
        return map;
    }

    private static String[] clean(String[] values) {
        return Arrays.stream(values).map(CleanRequest::clean).toArray(String[]::new);
    }

    static String clean(String value) {
        if (value.indexOf('\0') >= 0 || value.indexOf('\ufffd') >= 0) {
            throw new Problem.Invalid(Map.of());
        }
        return TURNS.matcher(value).replaceAll("");
    }
}
