package org.kapocs.facts.information.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kapocs.facts.information.Group;
import org.kapocs.facts.information.Material;
import org.kapocs.facts.information.Materials;
import org.kapocs.facts.information.TakeDowns;
import org.kapocs.facts.information.ToDo;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All pages, narrowed by words, topic and group. */
@Controller
class MaterialsPages {
    private final Materials materials;
    private final TakeDowns takeDowns;
    private final Topics topics;
    private final Languages languages;
    private final Messages messages;
    private final Clock clock;

    MaterialsPages(
            Materials materials,
            TakeDowns takeDowns,
            Topics topics,
            Languages languages,
            Messages messages,
            Clock clock) {
        this.materials = materials;
        this.takeDowns = takeDowns;
        this.topics = topics;
        this.languages = languages;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/staff/information")
    @ForStaff(Action.READ_INFORMATION)
    Reply list(@RequestParam MultiValueMap<String, String> sent, Language reader) {
        var form = new Form(sent);
        String topic = topics.of(form.text("topic")).isPresent() ? form.text("topic") : "";
        String group = form.one(Group.class, "group").map(Group::name).orElse("");
        List<Material> found = materials.all().stream()
                .filter(each -> topic.isEmpty()
                        || each.topic().equals(topic)
                        || each.topic().startsWith(topic + "."))
                .filter(each -> group.isEmpty()
                        || each.groups().isEmpty()
                        || each.groups().contains(Group.valueOf(group)))
                .filter(each -> says(each, form.text("q")))
                .sorted(Comparator.comparing(Material::topic).thenComparing(Material::id))
                .toList();
        LocalDate today = LocalDate.now(clock);
        return new MaterialsPage(
                form.text("q"),
                topic,
                group,
                topics.top().stream()
                        .map(each -> new Choice(each.code(), messages.text(reader, each.nameKey())))
                        .toList(),
                Arrays.stream(Group.values())
                        .map(each -> new Choice(each.name(), messages.text(reader, "information.group." + each)))
                        .toList(),
                found,
                takeDowns.all(),
                ToDo.all(found, today),
                tags(languages),
                today);
    }

    /** The tags of the languages of the house, the source first. */
    static List<String> tags(Languages languages) {
        return languages.open().stream()
                .map(Language::tag)
                .sorted(Comparator.comparing((String tag) -> !tag.equals(Material.SOURCE))
                        .thenComparing(tag -> !tag.equals("en"))
                        .thenComparing(tag -> tag))
                .toList();
    }

    /** Whether every word that was typed stands somewhere in it, in any language. */
    private static boolean says(Material material, String typed) {
        String all = Stream.concat(
                        Stream.of(material.id()),
                        material.blocks().stream()
                                .flatMap(block -> block.words().values().stream())
                                .map(words -> words.text().toLowerCase(Locale.ROOT)))
                .reduce("", (one, other) -> one + "\n" + other);
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
