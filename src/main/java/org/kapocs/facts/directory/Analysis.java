package org.kapocs.facts.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fa.PersianNormalizationFilter;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * How words are taken apart: by the grammar of their language where Lucene knows it, and in every language folded
 * (accents, case, letter forms), where mistyped words are found.
 */
final class Analysis {
    static final String FOLDED = "words";
    static final String NAME = "name";

    private static final Map<String, Analyzer> GRAMMARS = Map.of(
            "hu", new HungarianAnalyzer(),
            "en", new EnglishAnalyzer(),
            "ar", new ArabicAnalyzer(),
            "fa", new PersianAnalyzer(),
            "ru", new RussianAnalyzer(),
            "tr", new TurkishAnalyzer(),
            "zh", new CJKAnalyzer());
    private static final Analyzer FOLDING = new Folding();
    private static final Analyzer SPLITTING = new Splitting();

    private Analysis() {}

    static Analyzer perField() {
        var fields = new HashMap<String, Analyzer>();
        GRAMMARS.forEach((language, grammar) -> fields.put(field(language), grammar));
        return new PerFieldAnalyzerWrapper(FOLDING, fields);
    }

    static boolean hasGrammar(String language) {
        return GRAMMARS.containsKey(language);
    }

    static Iterable<String> grammars() {
        return GRAMMARS.keySet();
    }

    static String field(String language) {
        return "words_" + language;
    }

    static List<String> split(String text) {
        return tokens(SPLITTING, text);
    }

    static List<String> folded(String word) {
        return tokens(FOLDING, word);
    }

    /** A text without accents, case, signs and gaps, so that two ways to write a name are one. */
    static String plain(String text) {
        return String.join("", folded(text));
    }

    /** The stems of the word in that language; none when it is a word without weight there. */
    static List<String> stems(String language, String word) {
        return tokens(GRAMMARS.getOrDefault(language, FOLDING), word);
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<String>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
    }

    private static final class Splitting extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new ICUTokenizer());
        }
    }

    private static final class Folding extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new ICUTokenizer();
            return new TokenStreamComponents(
                    words, new ICUFoldingFilter(new PersianNormalizationFilter(new ArabicNormalizationFilter(words))));
        }
    }
}
