package org.kapocs.facts.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;
import org.kapocs.facts.directory.SearchIndex.Match;

/** Collects every match with its score. Ids stand in columns, because reading stored fields of thousands is slow. */
final class Matching implements CollectorManager<Matching.Found, List<Match>> {
    private static final String HIGH = "high";
    private static final String LOW = "low";

    private final Map<UUID, Spot> spots;

    Matching(Map<UUID, Spot> spots) {
        this.spots = spots;
    }

    static void addId(Document indexed, UUID id) {
        indexed.add(new NumericDocValuesField(HIGH, id.getMostSignificantBits()));
        indexed.add(new NumericDocValuesField(LOW, id.getLeastSignificantBits()));
    }

    @Override
    public Found newCollector() {
        return new Found();
    }

    @Override
    public List<Match> reduce(Collection<Found> parts) {
        return parts.stream().flatMap(part -> part.matches.stream()).toList();
    }

    final class Found extends SimpleCollector {
        private final List<Match> matches = new ArrayList<>();
        private @Nullable NumericDocValues high;
        private @Nullable NumericDocValues low;
        private @Nullable Scorable scorer;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            high = leaf.reader().getNumericDocValues(HIGH);
            low = leaf.reader().getNumericDocValues(LOW);
        }

        @Override
        public void setScorer(Scorable scorer) {
            this.scorer = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            Spot spot = spots.get(new UUID(value(high, doc), value(low, doc)));
            if (spot != null) {
                matches.add(new Match(spot, Objects.requireNonNull(scorer).score()));
            }
        }

        private static long value(@Nullable NumericDocValues column, int doc) throws IOException {
            Objects.requireNonNull(column).advanceExact(doc);
            return column.longValue();
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
