package org.kapocs.desk.takeover.staff;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kapocs.desk.takeover.Field;
import org.kapocs.desk.takeover.Mapping;
import org.kapocs.desk.takeover.Readings;
import org.kapocs.desk.takeover.Takeover;
import org.kapocs.desk.takeover.Takeovers;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.kapocs.shared.web.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which column says what, and what its values stand for. */
@Controller
@ForStaff(Action.TAKE_OVER_LISTS)
@RequestMapping("/staff/takeovers/{id}")
class ReadingPages {
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_NAME = 100;

    private final Takeovers takeovers;
    private final Readings readings;
    private final Codes codes;
    private final Topics topics;

    ReadingPages(Takeovers takeovers, Readings readings, Codes codes, Topics topics) {
        this.takeovers = takeovers;
        this.readings = readings;
        this.codes = codes;
        this.topics = topics;
    }

    @GetMapping("/reading")
    Reply reading(@PathVariable UUID id, Who.Staff who, Language reader) {
        return page(who, id, reader, Form.empty(), Map.of());
    }

    private ReadingPage page(Who.Staff who, UUID id, Language reader, Form form, Map<String, String> errors) {
        Takeover list = takeovers.get(who, id);
        if (!list.readable()) {
            throw new Problem.Conflict("takeover.error.state");
        }
        return new ReadingPage(
                list, readings.columns(who, list), readings.proof(who, list), codes.topics(reader), form, errors);
    }

    @PostMapping("/sheet")
    Reply choose(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        Form form = new Form(sent);
        Integer head = form.numberOrNull("head");
        try {
            readings.choose(who, id, form.number("sheet"), head == null ? -1 : head);
        } catch (Problem.Invalid invalid) {
            return page(who, id, reader, Form.empty(), invalid.fields());
        }
        return new SeeOther("/staff/takeovers/" + id + "/reading");
    }

    /** Values that nobody knows are asked for next; where there are none, the list is tried at once. */
    @PostMapping("/reading")
    Reply read(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        Form form = new Form(sent);
        Takeover list = takeovers.get(who, id);
        String name = TypedText.line(form.text("name"));
        try {
            if (name.length() > LONGEST_NAME) {
                throw new Problem.Invalid(Map.of("name", "takeover.error.remember"));
            }
            readings.read(who, id, mapping(form, readings.columns(who, list)), name);
        } catch (Problem.Invalid invalid) {
            return page(who, id, reader, form, invalid.fields());
        }
        if (!readings.unknown(who, takeovers.get(who, id)).isEmpty()) {
            return new SeeOther("/staff/takeovers/" + id + "/values");
        }
        takeovers.check(who, id);
        return new SeeOther("/staff/takeovers/" + id);
    }

    private Mapping mapping(Form form, List<Readings.Column> columns) {
        var heads = new HashMap<String, Field>();
        for (int column = 0; column < columns.size(); column++) {
            String key = columns.get(column).key();
            form.one(Field.class, "column-" + column).ifPresent(field -> heads.put(key, field));
        }
        return new Mapping(
                heads,
                form.text("days").equals("month"),
                form.one(NameOrder.class, "names").orElse(NameOrder.HUNGARIAN),
                Map.of(),
                topics.of(form.text("topic")).isPresent() ? form.text("topic") : "",
                !form.text("outcome").equals("unmet"));
    }

    @GetMapping("/values")
    Reply values(@PathVariable UUID id, Who.Staff who, Language reader) {
        Takeover list = takeovers.get(who, id);
        return new ValuesPage(list, readings.unknown(who, list), codes.all(who, reader));
    }

    /** What is left without an answer stays unknown: rows with it are not taken. */
    @PostMapping("/values")
    Reply means(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        Form form = new Form(sent);
        Map<Field, Map<String, String>> said = new EnumMap<>(Field.class);
        for (int n = 0; n < MOST_VALUES && form.has("field-" + n); n++) {
            String value = form.text("value-" + n);
            String code = form.text("means-" + n);
            form.one(Field.class, "field-" + n)
                    .filter(_ -> !code.isEmpty())
                    .ifPresent(field ->
                            said.computeIfAbsent(field, _ -> new HashMap<>()).put(value, code));
        }
        readings.means(who, id, said);
        takeovers.check(who, id);
        return new SeeOther("/staff/takeovers/" + id);
    }
}
