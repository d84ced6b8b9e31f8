package org.kapocs.facts.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.facts.directory.Ranking.Place;
import org.kapocs.facts.directory.TopicWords.Meant;
import org.kapocs.shared.language.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Services that answer needs: found, read and named. Nothing here is about a person who needs them. */
@Component
@Transactional(readOnly = true)
public class Directory {
    private static final int PAGE = 10;

    private final JdbcClient sql;
    private final SearchIndex index;
    private final TopicWords words;
    private final Follower follower;
    private final Shelf shelf;
    private final Clock clock;

    Directory(JdbcClient sql, SearchIndex index, TopicWords words, Follower follower, Shelf shelf, Clock clock) {
        this.sql = sql;
        this.index = index;
        this.words = words;
        this.follower = follower;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * A page of at most 10 services: the one whose name was typed, wholly or as its beginning, where no other is named
     * so, and those of an organization whose whole name was; then those that speak the wished language, among them what is named so, then what holds the words, then what
     * was confirmed within a year, then the nearest, or without a place what fits the text best.
     */
    public ServicesFound find(ServiceQuery query) {
        return batch(query, PAGE);
    }

    /** The same, as many at once. */
    public ServicesFound batch(ServiceQuery query, int most) {
        follower.follow();
        List<Meant> meant =
                query.text().map(text -> words.meant(text, query.reader())).orElse(List.of());
        Optional<Rank.End> after = query.after().flatMap(Rank::of).filter(this::recent);
        Instant moment = after.map(Rank.End::moment).orElse(clock.instant());
        var ranking = new Ranking(query, index.match(query, meant), moment.atZone(clock.getZone()));
        List<Place> first = ranking.first(most + 1, after.map(Rank.End::rank));
        List<Place> page = first.subList(0, Math.min(most, first.size()));
        return new ServicesFound(
                read(query, page.stream().map(Place::spot).toList()),
                ranking.size(),
                ranking.speaking(),
                first.size() > most ? Optional.of(page.getLast().rank().token(moment)) : Optional.empty(),
                meant.stream().map(Meant::topic).toList());
    }

    /**
     * The one service that bears wholly the name that was typed, or else those of the organization that does, at most as many
     * as a page has; nothing where none does, or several services.
     */
    public ServicesNamed named(ServiceQuery query) {
        follower.follow();
        var ranking = new Ranking(
                query, index.match(query, List.of()), clock.instant().atZone(clock.getZone()));
        return new ServicesNamed(ranking.ofOrganization(), read(query, ranking.called(PAGE)));
    }

    private boolean recent(Rank.End end) {
        return Duration.between(end.moment(), clock.instant()).abs().compareTo(Duration.ofDays(1)) < 0;
    }

    private List<ServiceFound> read(ServiceQuery query, List<Spot> spots) {
        Map<UUID, Row> rows = rows(spots.stream().map(Spot::id).toList());
        var cards = cards(query.reader());
        var services = new ArrayList<ServiceFound>();
        for (Spot spot : spots) {
            Row row = rows.get(spot.id());
            if (row != null) {
                services.add(cards.found(row.document(), row.topics(), metres(query, spot)));
            }
        }
        return services;
    }

    private static OptionalInt metres(ServiceQuery query, Spot spot) {
        return query.near().isPresent() && spot.position().isPresent()
                ? OptionalInt.of((int) spot.metres(query.near().get()))
                : OptionalInt.empty();
    }

    private Cards cards(Language reader) {
        return new Cards(reader, clock.instant(), clock.getZone());
    }

    private record Row(Document document, List<String> topics, Optional<UUID> sameAs) {}

    private Map<UUID, Row> rows(Collection<UUID> ids) {
        var rows = new HashMap<UUID, Row>();
        sql.sql("select document, topics, same_as from directory.service where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> new Row(
                        shelf.document(row.getString(1)),
                        List.of((String[]) row.getArray(2).getArray()),
                        Optional.ofNullable(row.getObject(3, UUID.class))))
                .list()
                .forEach(row -> rows.put(row.document().id(), row));
        return rows;
    }

    /** Tags of the languages that some service speaks, to choose from; as this node knew them when it last searched. */
    public List<String> languages() {
        return index.languages();
    }

    /** All public words of a service, also of one that is not active now: the card says so. */
    public Optional<ServiceCard> service(UUID id, Language reader) {
        return Optional.ofNullable(rows(List.of(id)).get(id))
                .map(row -> cards(reader).card(row.document(), row.topics(), row.sameAs()));
    }

    /** The cards of these services, asked once for a whole page; unknown ids are left out. */
    public Map<UUID, ServiceCard> services(Collection<UUID> ids, Language reader) {
        var cards = cards(reader);
        var found = new HashMap<UUID, ServiceCard>();
        rows(ids).forEach((id, row) -> found.put(id, cards.card(row.document(), row.topics(), row.sameAs())));
        return found;
    }

    /** Its words in a language. */
    public record Said(Wording name, Wording description) {}

    /** Name and description in every language there is, the source's own first; for staff. */
    public List<Said> words(UUID id) {
        return Optional.ofNullable(shelf.documents(List.of(id)).get(id)).stream()
                .flatMap(document -> document.words().stream())
                .map(words -> new Said(
                        new Wording(words.name(), words.language(), true),
                        new Wording(words.description(), words.language(), true)))
                .toList();
    }

    /** The names of these services in the reader's language, or in the one they have; unknown ids are left out. */
    public Map<UUID, String> namesOf(Collection<UUID> ids, Language reader) {
        var names = new HashMap<UUID, String>();
        if (ids.isEmpty()) {
            return names;
        }
        sql.sql("""
                        select distinct on (s.id) s.id, coalesce(w.name, s.name) as name
                        from directory.service s left join directory.words w on w.service_id = s.id
                        where s.id = any(:ids)
                        order by s.id, w.language = :reader desc, w.language = 'en' desc, w.language = 'hu' desc""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("reader", reader.tag())
                .query((row, n) -> names.put(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        return names;
    }

    /** Where to send a referral to this service; empty when it has no e-mail address or is not there. For staff. */
    public Optional<ReferralAddress> referralAddressOf(UUID id) {
        return Optional.ofNullable(shelf.documents(List.of(id)).get(id))
                .flatMap(document -> document.email().map(email -> address(document, email)));
    }

    /** Those of these services to which a referral can be sent; asked once for a whole page. For staff. */
    public Set<UUID> reachable(Collection<UUID> ids) {
        return shelf.documents(List.copyOf(ids)).values().stream()
                .filter(document -> document.email().isPresent())
                .map(Document::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many places those of these services have of which their source says so; asked once for a whole page. */
    public Map<UUID, Capacity> capacities(Collection<UUID> ids) {
        var found = new HashMap<UUID, Capacity>();
        shelf.documents(ids).forEach((id, document) -> Capacity.of(document).ifPresent(said -> found.put(id, said)));
        return found;
    }

    /**
     * Where each of these is given, in the order of its source, as far as that can be told apart; asked once for a whole
     * page. For staff.
     */
    public Map<UUID, List<ServiceAtLocation>> locationsOf(Collection<UUID> services) {
        var found = new HashMap<UUID, List<ServiceAtLocation>>();
        shelf.documents(services)
                .forEach((id, document) -> found.put(
                        id,
                        document.places()
                                .flatMap(place -> Directory.at(place).stream())
                                .toList()));
        return found;
    }

    private static Optional<ServiceAtLocation> at(JsonNode place) {
        JsonNode location = place.path("location");
        String called = Stream.concat(
                        Stream.of(Document.text(location, "name")),
                        Document.list(location, "addresses").map(address -> Document.text(address, "address_1")))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
        return called.isEmpty()
                ? Optional.empty()
                : Document.id(place).map(id -> new ServiceAtLocation(id, called, Capacity.of(place)));
    }

    private static ReferralAddress address(Document document, String email) {
        String organization = Document.text(document.json().path("organization"), "id");
        return new ReferralAddress(
                document.id(),
                document.text("name"),
                organization.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(organization)),
                document.organization(),
                email,
                document.language());
    }
}
