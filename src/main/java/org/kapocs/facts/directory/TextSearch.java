package org.kapocs.facts.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Free text as a query: each word as it stands, by its stem, by its beginning, or mistyped. */
final class TextSearch {
    private static final int MOST_WORDS = 24;
    private static final int LONGEST_WORD = 60;

    /** A word of many stems, as of letters that are written without gaps, must not make a query that Lucene refuses. */
    private static final int MOST_STEMS = 8;

    /** Of mistyped words, as many as fit into a query together with all the others. */
    private static final int MOST_LIKE_IT = 12;

    private TextSearch() {}

    static Query of(String text, String reader) {
        List<Query> words = Analysis.split(text).stream()
                .filter(word -> word.length() <= LONGEST_WORD)
                .filter(word -> !Analysis.stems(reader, word).isEmpty())
                .limit(MOST_WORDS)
                .map(TextSearch::word)
                .toList();
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(word, Occur.SHOULD));
        // People write whole questions: one word must fit, and of a longer text every fourth; the best fit comes first.
        query.setMinimumNumberShouldMatch(words.isEmpty() ? 0 : 1 + words.size() / 4);
        return query.build();
    }

    private static Query word(String word) {
        var ways = new ArrayList<Query>();
        for (String folded : Analysis.folded(word).stream().limit(2).toList()) {
            ways.add(new BoostQuery(new TermQuery(new Term(Analysis.NAME, folded)), 6));
            ways.add(new BoostQuery(new TermQuery(new Term(Analysis.FOLDED, folded)), 4));
            if (folded.length() >= 3) {
                ways.add(new PrefixQuery(new Term(Analysis.FOLDED, folded)));
            }
            if (folded.length() >= 4) {
                ways.add(new FuzzyQuery(
                        new Term(Analysis.FOLDED, folded), folded.length() >= 8 ? 2 : 1, 1, MOST_LIKE_IT, true));
            }
        }
        stems(word).limit(MOST_STEMS).forEach(stem -> ways.add(new BoostQuery(new TermQuery(stem), 3)));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static Stream<Term> stems(String word) {
        return StreamSupport.stream(Analysis.grammars().spliterator(), false)
                .flatMap(language ->
                        Analysis.stems(language, word).stream().map(stem -> new Term(Analysis.field(language), stem)));
    }
}
