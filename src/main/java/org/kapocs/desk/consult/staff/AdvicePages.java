package org.kapocs.desk.consult.staff;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.consult.Adviser;
import org.kapocs.desk.consult.Advisers;
import org.kapocs.desk.consult.Field;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In what one may be asked: an expert says so, or their administrator. */
@Controller
class AdvicePages {
    private static final String OWN = "/staff/me/advice";

    private final Advisers advisers;
    private final Accounts accounts;
    private final Languages languages;
    private final Messages messages;

    AdvicePages(Advisers advisers, Accounts accounts, Languages languages, Messages messages) {
        this.advisers = advisers;
        this.accounts = accounts;
        this.languages = languages;
        this.messages = messages;
    }

    @GetMapping(OWN)
    @ForStaff(Action.ANSWER_CONSULTATIONS)
    Reply own(Who.Staff who, Language reader) {
        return page(who, who.account(), OWN, advisers.of(who, who.account()), Map.of(), reader);
    }

    @PostMapping(OWN)
    @ForStaff(Action.ANSWER_CONSULTATIONS)
    Reply set(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        return set(who, who.account(), OWN, "/staff/consultations", sent, reader);
    }

    @GetMapping("/staff/accounts/{id}/advice")
    @ForStaff(Action.MANAGE_ACCOUNTS)
    Reply of(@PathVariable UUID id, Who.Staff who, Language reader) {
        return page(who, id, "/staff/accounts/" + id + "/advice", advisers.of(who, id), Map.of(), reader);
    }

    @PostMapping("/staff/accounts/{id}/advice")
    @ForStaff(Action.MANAGE_ACCOUNTS)
    Reply set(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        return set(who, id, "/staff/accounts/" + id + "/advice", "/staff/accounts", sent, reader);
    }

    private Reply set(
            Who.Staff who,
            UUID account,
            String address,
            String next,
            MultiValueMap<String, String> sent,
            Language reader) {
        var form = new Form(sent);
        var wish = new Adviser(Set.copyOf(form.several(Field.class, "fields")), Set.copyOf(form.all("languages")));
        try {
            advisers.set(who, account, wish);
            return new SeeOther(next, "consult.done.advice");
        } catch (Problem.Invalid invalid) {
            return page(who, account, address, wish, invalid.fields(), reader);
        }
    }

    private AdvicePage page(
            Who.Staff who, UUID account, String address, Adviser adviser, Map<String, String> errors, Language reader) {
        String name = accounts.get(who, account).name();
        Set<String> offered = Stream.concat(
                        languages.open().stream().map(Language::tag),
                        adviser.languages().stream().filter(Spoken.TAGS::contains))
                .collect(Collectors.toSet());
        return new AdvicePage(
                address,
                address.equals(OWN) ? "/staff/consultations" : "/staff/accounts",
                address.equals(OWN) ? "" : name,
                Arrays.stream(Field.values())
                        .map(field -> new Choice(field.name(), messages.text(reader, field.nameKey())))
                        .toList(),
                adviser.fields().stream().map(Field::name).toList(),
                Spoken.sorted(offered, reader).stream()
                        .map(tag -> new Choice(tag, Spoken.name(tag, reader)))
                        .toList(),
                List.copyOf(adviser.languages()),
                errors);
    }
}
