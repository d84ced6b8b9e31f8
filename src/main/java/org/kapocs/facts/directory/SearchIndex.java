package org.kapocs.facts.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.springframework.stereotype.Component;

/** A node's own index of all services. It holds no truth: {@link Follower} fills it again after a restart. */
@Component
class SearchIndex {
    private static final String ID = "id";
    private static final String TOPIC = "topic";
    private static final String MARK = "mark";
    private static final String SHOWN = "shown";
    private static final String FREE = "free";
    private static final double MEANT = 50;

    private final Map<UUID, Spot> spots = new ConcurrentHashMap<>();

    /** In how many places each language is spoken: gathering them from all for each page took more than the search. */
    private final Map<String, Integer> spoken = new ConcurrentHashMap<>();

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Topics topics;
    private final Languages languages;
    private final Messages messages;

    SearchIndex(Topics topics, Languages languages, Messages messages) throws IOException {
        this.topics = topics;
        this.languages = languages;
        this.messages = messages;
        writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(Analysis.perField()));
        searchers = new SearcherManager(writer, null);
    }

    /** A service as it stands now. */
    record Entry(Document document, boolean shown, List<String> topics, Spot spot) {}

    /** Forgets these, then takes those; searches see both at once. */
    void replace(List<UUID> stale, List<Entry> entries) {
        try {
            for (UUID id : stale) {
                writer.deleteDocuments(new Term(ID, id.toString()));
                spoken(spots.remove(id), -1);
            }
            for (Entry entry : entries) {
                spoken(spots.put(entry.spot().id(), entry.spot()), -1);
                spoken(entry.spot(), 1);
                writer.updateDocument(new Term(ID, entry.spot().id().toString()), indexed(entry));
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fails when this cannot be taken, before anything is. */
    void check(Entry entry) {
        indexed(entry);
    }

    private org.apache.lucene.document.Document indexed(Entry entry) {
        var indexed = new org.apache.lucene.document.Document();
        indexed.add(new StringField(ID, entry.spot().id().toString(), Field.Store.NO));
        Matching.addId(indexed, entry.spot().id());
        if (entry.shown()) {
            indexed.add(new StringField(MARK, SHOWN, Field.Store.NO));
        }
        if (entry.document().free()) {
            indexed.add(new StringField(MARK, FREE, Field.Store.NO));
        }
        for (Document.Words words : entry.document().words()) {
            indexed.add(new TextField(Analysis.NAME, words.name(), Field.Store.NO));
            addWords(indexed, words.language(), words.name() + "\n" + words.description());
        }
        addWords(indexed, "", entry.document().organization());
        entry.topics().stream().flatMap(code -> topics.of(code).stream()).forEach(topic -> {
            indexed.add(new StringField(TOPIC, topic.code(), Field.Store.NO));
            topic.parent().ifPresent(parent -> indexed.add(new StringField(TOPIC, parent, Field.Store.NO)));
            languages
                    .open()
                    .forEach(language -> addWords(indexed, language.tag(), messages.text(language, topic.nameKey())));
        });
        return indexed;
    }

    private static void addWords(org.apache.lucene.document.Document indexed, String language, String text) {
        indexed.add(new TextField(Analysis.FOLDED, text, Field.Store.NO));
        if (Analysis.hasGrammar(language)) {
            indexed.add(new TextField(Analysis.field(language), text, Field.Store.NO));
        }
    }

    /** Every language that is spoken somewhere. */
    List<String> languages() {
        return spoken.keySet().stream().sorted().toList();
    }

    private void spoken(@Nullable Spot spot, int more) {
        if (spot != null) {
            spot.languages().stream().distinct().forEach(language -> spoken.merge(language, more, SearchIndex::sum));
        }
    }

    /** What nobody speaks any more is forgotten. */
    private static @Nullable Integer sum(int one, int other) {
        return one + other == 0 ? null : one + other;
    }

    record Match(Spot spot, double score) {}

    /** What holds the words, or answers the need that they tell: about as good as two words of a name. */
    private static Query worded(String text, String reader, List<TopicWords.Meant> meant) {
        var either = new BooleanQuery.Builder().add(TextSearch.of(text, reader), Occur.SHOULD);
        meant.forEach(each -> either.add(
                new BoostQuery(
                        new ConstantScoreQuery(
                                new TermQuery(new Term(TOPIC, each.topic().code()))),
                        (float) (MEANT * each.fit())),
                Occur.SHOULD));
        return either.build();
    }

    /** All that fit topic, text or what it means, price and visibility, in no order. */
    List<Match> match(ServiceQuery query, List<TopicWords.Meant> meant) {
        var wanted = new BooleanQuery.Builder();
        wanted.add(
                query.text()
                        .map(text -> worded(text, query.reader().tag(), meant))
                        .orElseGet(MatchAllDocsQuery::new),
                Occur.MUST);
        query.topic().ifPresent(topic -> wanted.add(new TermQuery(new Term(TOPIC, topic)), Occur.FILTER));
        if (!query.inactive()) {
            wanted.add(new TermQuery(new Term(MARK, SHOWN)), Occur.FILTER);
        }
        if (query.free()) {
            wanted.add(new TermQuery(new Term(MARK, FREE)), Occur.FILTER);
        }
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return searcher.search(wanted.build(), new Matching(spots));
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
