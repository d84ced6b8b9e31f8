package org.kapocs.desk.papers;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Problem;

/** What is sealed. Its text form is nobody's to print: it says only what kind of thing it is. */
public sealed interface Paper {

    /** Until when it is valid; null when it does not end or nobody knows. */
    @Nullable
    LocalDate until();

    /**
     * An identity document.
     *
     * @param number as it stands in the document
     * @param country who issued it, ISO 3166-1 in two letters
     */
    record Document(
            DocumentKind kind,
            String number,
            String country,
            @Nullable LocalDate until) implements Paper {
        private static final int LONGEST = 40;

        public Document {
            number = number.strip();
            if (new DocumentNumber(number).plain().length() < 3 || number.length() > LONGEST) {
                throw new Problem.Invalid(Map.of("number", "papers.error.number"));
            }
            if (!Countries.CODES.contains(country)) {
                throw new Problem.Invalid(Map.of("country", "papers.error.country"));
            }
        }

        /** Enough to tell two documents apart, and no more. */
        public String masked() {
            return "•••• " + number.substring(number.offsetByCodePoints(number.length(), -2));
        }

        @Override
        public String toString() {
            return "a document";
        }
    }

    /** A residence status. */
    record Status(ResidenceStatus status, @Nullable LocalDate until) implements Paper {
        @Override
        public String toString() {
            return "a status";
        }
    }
}
