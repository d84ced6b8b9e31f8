package org.kapocs.facts.directory.staff;

import java.util.List;
import java.util.UUID;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.ServiceCard;
import org.kapocs.facts.directory.Upkeep;
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

    DirectoryPages(Directory directory, Upkeep upkeep, Topics topics) {
        this.directory = directory;
        this.upkeep = upkeep;
        this.topics = topics;
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
