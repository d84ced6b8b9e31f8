package org.kapocs.facts.form;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.condition.IFunctionHandler;

/**
 * The function {@code regex()} of forms, instead of the engine's own. Whoever publishes a form writes the pattern, and
 * whoever fills it in the text: together they could keep a processor for hours. After so many looks at the text it does
 * not match.
 */
final class BoundedPattern implements IFunctionHandler {
    static final String NAME = "bounded-pattern";
    private static final int LOOKS = 200_000;

    static boolean matches(String pattern, String text) {
        try {
            return Pattern.compile(pattern)
                    .matcher(new Watched(text, new int[1]))
                    .matches();
        } catch (PatternSyntaxException | EnoughException | StackOverflowError no) {
            return false;
        }
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public List<Class<?>[]> getPrototypes() {
        return List.<Class<?>[]>of(new Class<?>[] {String.class, String.class});
    }

    @Override
    public Object eval(Object[] arguments, EvaluationContext context) {
        return matches((String) arguments[1], (String) arguments[0]);
    }

    /** Counts how often somebody looks at it. */
    private record Watched(CharSequence text, int[] looks) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > LOOKS) {
                throw new EnoughException();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.subSequence(start, end), looks);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class EnoughException extends RuntimeException {
        EnoughException() {
            super("", null, false, false);
        }
    }
}
