package org.kapocs.facts.directory.open;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.directory.ServiceQuery;
import org.kapocs.facts.directory.ServicesFound;
import org.kapocs.facts.directory.TopicPart;
import org.kapocs.facts.need.Districts;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** From a need to the services that answer it. */
@Controller
@Open
@RequestMapping("/{language:[a-z]{2}}")
class TopicPages {
    private final Topics topics;
    private final Districts districts;
    private final Directory directory;
    private final List<TopicPart> parts;
    private final Clock clock;

    TopicPages(Topics topics, Districts districts, Directory directory, List<TopicPart> parts, Clock clock) {
        this.topics = topics;
        this.districts = districts;
        this.directory = directory;
        this.parts = parts;
        this.clock = clock;
    }

    @GetMapping("/topics")
    Reply topics() {
        return new TopicsPage(topics.top().stream()
                .map(topic -> new TopicsPage.Group(topic, topics.below(topic)))
                .toList());
    }

    @GetMapping("/topics/{code}")
    @Transactional(readOnly = true)
    Reply topic(@PathVariable("code") String code, Filter filter, Language reader) {
        Topic topic = topics.of(code).orElseThrow(Problem.Missing::new);
        return answers(Optional.of(topic), filter, reader);
    }

    @GetMapping("/services")
    @Transactional(readOnly = true)
    Reply services(Filter filter, Language reader) {
        return answers(Optional.empty(), filter, reader);
    }

    private Reply answers(Optional<Topic> topic, Filter filter, Language reader) {
        ServiceQuery query = filter.query(reader, districts, clock.instant());
        ServicesFound found =
                directory.find(topic.map(about -> query.about(about.code())).orElse(query));
        boolean lost = topic.isEmpty() && found.total() == 0 && found.meant().isEmpty();
        return new AnswersPage(
                topic,
                topic.map(topics::below).orElse(List.of()),
                lost ? topics.top() : found.meant(),
                filter,
                filter.spoken(reader),
                districts.all(),
                directory.languages(),
                found,
                found.after().map(filter::with),
                topic.stream()
                        .flatMap(about -> parts.stream().flatMap(part -> part.about(about, reader).stream()))
                        .toList(),
                clock.instant());
    }

    @GetMapping("/services/{id}")
    Reply service(@PathVariable("id") UUID id, Language reader) {
        ServiceCard card = directory.service(id, reader).orElseThrow(Problem.Missing::new);
        return new ServicePage(card, card.topics().stream().findFirst().flatMap(topics::of), clock.instant());
    }
}
