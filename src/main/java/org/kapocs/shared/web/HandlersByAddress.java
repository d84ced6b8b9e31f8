package org.kapocs.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds who answers at an address. Of the hundreds that may, only those are looked at closely whose address has as many
 * parts and the same words where it has words.
 */
class HandlersByAddress extends RequestMappingHandlerMapping {
    private static final ScopedValue<List<String>> ASKED = ScopedValue.newInstance();

    private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        var path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
        List<String> asked = path.elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(each -> ((PathSegment) each).valueToMatch())
                .toList();
        return ScopedValue.where(ASKED, asked)
                .<@Nullable HandlerMethod, Exception>call(() -> super.lookupHandlerMethod(lookupPath, request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
        List<String> asked = ASKED.get();
        for (Shape shape : shapes.computeIfAbsent(mapping, Shape::of)) {
            if (shape.fits(asked)) {
                return super.getMatchingMapping(mapping, request);
            }
        }
        return null;
    }

    /**
     * What an address must look like.
     *
     * @param words in their places; empty where there may be any
     * @param open whether any number of parts may follow, so that nothing can be said beforehand
     */
    private record Shape(List<String> words, boolean open) {
        static List<Shape> of(RequestMappingInfo mapping) {
            return mapping.getPatternValues().stream().map(Shape::of).toList();
        }

        private static Shape of(String pattern) {
            List<String> words = Arrays.stream(pattern.split("/"))
                    .filter(part -> !part.isEmpty())
                    .map(part -> part.matches("[\\w.-]+") ? part : "")
                    .toList();
            return new Shape(words, pattern.contains("**") || pattern.contains("{*"));
        }

        boolean fits(List<String> asked) {
            if (open) {
                return true;
            }
            if (asked.size() != words.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (!word.isEmpty() && !word.equals(asked.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
