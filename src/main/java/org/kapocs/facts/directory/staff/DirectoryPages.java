package org.kapocs.facts.directory.staff;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.directory.ServiceQuery;
import org.kapocs.facts.directory.ServicesFound;
import org.kapocs.facts.directory.Upkeep;
import org.kapocs.facts.directory.UpkeepPart;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Services, looked up at the desk. */
@Controller
@RequestMapping("/staff/directory")
@ForStaff(Action.READ_DIRECTORY)
class DirectoryPages {
    private final Directory directory;
    private final Upkeep upkeep;
    private final Topics topics;
    private final List<UpkeepPart> parts;

    DirectoryPages(Directory directory, Upkeep upkeep, Topics topics, List<UpkeepPart> parts) {
        this.directory = directory;
        this.upkeep = upkeep;
        this.topics = topics;
        this.parts = parts;
    }

    @GetMapping
    @Transactional(readOnly = true)
    Reply list(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "topic", defaultValue = "") String topic,
            @RequestParam(name = "speaks", defaultValue = "") String speaks,
            @RequestParam(name = "inactive", defaultValue = "") String inactive,
            @RequestParam(name = "after", defaultValue = "") String after,
            Language reader,
            Who.Staff who) {
        String text = q.length() > 200 ? q.substring(0, 200) : q;
        ServiceQuery query =
                ServiceQuery.in(reader).text(text).about(topic).speaking(speaks).after(after);
        ServicesFound found = directory.find(inactive.isEmpty() ? query : query.withInactive());
        Optional<String> next = found.after()
                .map(token -> "?q=" + encoded(text) + "&topic=" + encoded(topic) + "&speaks=" + encoded(speaks)
                        + "&inactive=" + encoded(inactive) + "&after=" + encoded(token));
        return new DirectoryPage(
                text,
                topic,
                speaks,
                !inactive.isEmpty(),
                topics.all(),
                directory.languages(),
                found,
                next,
                parts.stream().flatMap(part -> part.due(who).stream()).toList());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @GetMapping("/{id}")
    Reply service(@PathVariable("id") UUID id, Language reader, Who.Staff who) {
        ServiceCard card = directory.service(id, reader).orElseThrow(Problem.Missing::new);
        List<Topic> about =
                card.topics().stream().flatMap(code -> topics.of(code).stream()).toList();
        return new DirectoryServicePage(
                card,
                directory.words(id),
                about,
                directory.namesOf(upkeep.merged(id), reader),
                upkeep.why(id),
                who.may(Action.EDIT_DIRECTORY));
    }

    @PostMapping("/{id}/confirmation")
    @ForStaff(Action.EDIT_DIRECTORY)
    Reply confirm(@PathVariable("id") UUID id, Who.Staff who) {
        upkeep.confirm(who, id);
        return new SeeOther("/staff/directory/" + id);
    }

    @PostMapping("/{id}/apart")
    @ForStaff(Action.EDIT_DIRECTORY)
    Reply keepApart(@PathVariable("id") UUID id, Who.Staff who) {
        upkeep.keepApart(who, id);
        return new SeeOther("/staff/directory/" + id);
    }

    @PostMapping("/{id}/rest")
    @ForStaff(Action.EDIT_DIRECTORY)
    Reply rest(@PathVariable("id") UUID id, @RequestParam(name = "why") Upkeep.Why why, Who.Staff who) {
        upkeep.rest(who, id, why);
        return new SeeOther("/staff/directory/" + id);
    }

    @PostMapping("/{id}/wake")
    @ForStaff(Action.EDIT_DIRECTORY)
    Reply wake(@PathVariable("id") UUID id, Who.Staff who) {
        upkeep.wake(who, id);
        return new SeeOther("/staff/directory/" + id);
    }
}
