package org.kapocs.facts.information.open;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.information.Kind;
import org.kapocs.facts.information.Reading;
import org.kapocs.facts.information.TakeDowns;
import org.kapocs.facts.information.Told;
import org.kapocs.facts.information.open.InformationPage.Business;
import org.kapocs.facts.matter.Catalogue;
import org.kapocs.facts.matter.Entry;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Open;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What newcomers read by themselves. */
@Controller
@Open
@RequestMapping("/{language:[a-z]{2}}/information/{id}")
class InformationPages {
    private final Reading reading;
    private final Topics topics;
    private final Directory directory;
    private final Catalogue catalogue;
    private final TakeDowns takeDowns;

    InformationPages(Reading reading, Topics topics, Directory directory, Catalogue catalogue, TakeDowns takeDowns) {
        this.reading = reading;
        this.topics = topics;
        this.directory = directory;
        this.catalogue = catalogue;
        this.takeDowns = takeDowns;
    }

    @GetMapping
    Reply page(@PathVariable("id") String id, Language reader) {
        Told told = reading.page(id, reader).orElse(null);
        if (told == null) {
            return gone(id);
        }
        return new InformationPage(
                told,
                topics.of(told.topic()).orElseThrow(Problem.Missing::new),
                services(told, reader),
                business(told, reader));
    }

    @GetMapping("/say/{block}")
    Reply say(@PathVariable("id") String id, @PathVariable("block") String block, Language reader) {
        Told told = reading.page(id, reader).orElse(null);
        if (told == null) {
            return gone(id);
        }
        Told.Part part =
                told.part(block).filter(each -> each.kind() == Kind.PHRASE).orElseThrow(Problem.Missing::new);
        Topic topic = topics.of(told.topic()).orElseThrow(Problem.Missing::new);
        return new SayPage(id, told.title(), part, InformationPage.dangerous(topic));
    }

    /** Who comes by an old address is told that the page was taken down, and where to go on. */
    private Reply gone(String id) {
        TakeDowns.TakenDown down = takeDowns.of(id).orElseThrow(Problem.Missing::new);
        return new GonePage(topics.of(down.topic()).orElseThrow(Problem.Missing::new), down.on());
    }

    private Map<String, ServiceCard> services(Told told, Language reader) {
        var ids = told.parts().stream()
                .filter(part -> part.kind() == Kind.CONTACT)
                .map(part -> InformationPage.id(part.refer()))
                .flatMap(Optional::stream)
                .toList();
        var services = new HashMap<String, ServiceCard>();
        if (!ids.isEmpty()) {
            directory.services(ids, reader).forEach((id, card) -> services.put(id.toString(), card));
        }
        return services;
    }

    private Map<String, Business> business(Told told, Language reader) {
        List<String> codes = told.parts().stream()
                .filter(part -> part.kind() == Kind.MATTER)
                .map(Told.Part::refer)
                .toList();
        var business = new HashMap<String, Business>();
        catalogue.of(codes).forEach((code, entry) -> business.put(code, business(entry, reader.tag())));
        return business;
    }

    private static Business business(Entry entry, String reader) {
        return new Business(
                entry.facts().office(),
                entry.facts().authority(reader).text(),
                entry.facts().time(reader).text(),
                entry.facts().fee(reader).text(),
                entry.checked());
    }
}
