package org.kapocs.desk.casework.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Conversation;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Found;
import org.kapocs.facts.client.NameKind;
import org.kapocs.facts.client.NameOrder;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Once;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a case, in the ten minutes that a client has at the desk. */
@Controller
@ForStaff(Action.WORK_CASES)
@RequestMapping("/staff/cases/new")
class OpenCasePages {
    private static final Found NOBODY = new Found(List.of(), false);

    private final Cases cases;
    private final Clients clients;
    private final Contacts contacts;
    private final Choices choices;
    private final MatterChoices matters;
    private final CasesOfAlike theirs;
    private final WhoItMayBe likely;
    private final IntoOpenCase openCase;
    private final Slips slips;
    private final Once once;
    private final TransactionTemplate whole;

    OpenCasePages(
            Cases cases,
            Clients clients,
            Contacts contacts,
            Choices choices,
            MatterChoices matters,
            CasesOfAlike theirs,
            WhoItMayBe likely,
            IntoOpenCase openCase,
            Slips slips,
            Once once,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.clients = clients;
        this.contacts = contacts;
        this.choices = choices;
        this.matters = matters;
        this.theirs = theirs;
        this.likely = likely;
        this.openCase = openCase;
        this.slips = slips;
        this.once = once;
        this.whole = new TransactionTemplate(transactions);
    }

    @GetMapping
    Reply form(
            @RequestParam Optional<UUID> contact,
            @RequestParam Optional<UUID> known,
            Who.Staff who,
            Language language) {
        Form form = Form.empty().with("basis", LegalBasis.PUBLIC_TASK);
        form.with("kind-0", NameKind.PSEUDONYM).with("order-0", NameOrder.WESTERN);
        form.with("known", known.orElse(null)).with("contact", contact.orElse(null));
        Conversation from = from(who, form);
        if (from != null && from.contact().caseId() != null) {
            return new SeeOther("/staff/cases/" + from.contact().caseId());
        }
        if (from != null) {
            Prefilled.into(form, from.contact());
        }
        return page(who, form, UUID.randomUUID().toString(), from, NOBODY, Map.of(), language);
    }

    /** All that is looked at and written is one transaction; what comes of it is shown when that is kept. */
    @PostMapping
    Reply open(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language language) {
        var form = new Form(sent);
        if (form.has("same") || form.has("other") || form.has("back")) {
            form.with("known", form.has("same") ? form.idOrNull("same") : "");
            return page(who, form, form.text("once"), from(who, form), NOBODY, Map.of(), language);
        }
        UUID into = form.idOrNull("into");
        if (into != null) {
            return into(form, into, who, language);
        }
        try {
            return Objects.requireNonNull(whole.execute(_ -> opening(form, who, language)))
                    .get();
        } catch (Problem.Invalid birthInTheFuture) {
            return again(form, Map.of("year", "client.error.birth"), who, language);
        } catch (Problem.Conflict meanwhile) {
            return again(form, Map.of(OpenCasePage.WHOLE, meanwhile.key()), who, language);
        }
    }

    /** The form with all that was typed: also where somebody else was there first. */
    private OpenCasePage again(Form form, Map<String, String> errors, Who.Staff who, Language language) {
        return page(who, form, form.text("once"), from(who, form), NOBODY, errors, language);
    }

    private Reply into(Form form, UUID id, Who.Staff who, Language language) {
        try {
            return openCase.add(who, id, form);
        } catch (Problem.Invalid invalid) {
            Map<String, String> errors = new LinkedHashMap<>(invalid.fields());
            Optional.ofNullable(errors.remove("birth")).ifPresent(future -> errors.put("year", future));
            return again(form, errors, who, language);
        } catch (Problem.Conflict meanwhile) {
            return again(form, Map.of(OpenCasePage.WHOLE, meanwhile.key()), who, language);
        }
    }

    /** Who it may be, while it is still typed. What was typed comes in the body: it stands in no address and no log. */
    @PostMapping("/alike")
    Reply alike(@RequestParam MultiValueMap<String, String> sent, Who.Staff who) {
        return likely.of(who, new Form(sent));
    }

    private Supplier<Reply> opening(Form form, Who.Staff who, Language language) {
        Conversation from = from(who, form);
        UUID known = form.idOrNull("known");
        var fields = new PersonForm(form);
        Optional<Person> person =
                known == null ? fields.person() : Optional.of(client(who, known).person());
        List<NewNeed> needs = NeedFields.needs(form, OpenCasePage.NEEDS);
        Map<String, String> errors = new LinkedHashMap<>(fields.errors());
        errors.putAll(NeedFields.errors(needs, from != null));
        if (form.text("summary").length() > SummaryPages.LONGEST) {
            errors.put("summary", "casework.error.long");
        }
        if (!errors.isEmpty() || person.isEmpty()) {
            return () -> page(who, form, form.text("once"), from, NOBODY, errors, language);
        }
        Found alike =
                known != null || form.has("sure") ? NOBODY : clients.alike(who, form.idOrNull("contact"), person.get());
        if (!alike.clients().isEmpty()) {
            Optional<UUID> meanwhile = once.made(form.text("once"));
            return () -> meanwhile.isPresent()
                    ? opened(who, meanwhile.get(), form)
                    : page(who, form, form.text("once"), from, alike, errors, language);
        }
        UUID id = cases.open(who, wish(form, known, person.get(), needs), form.text("once"));
        return () -> opened(who, id, form);
    }

    /** Whoever came in person gets code and PIN at once; whoever wrote has theirs. */
    private Reply opened(Who.Staff who, UUID id, Form form) {
        return form.has("contact")
                ? new SeeOther("/staff/cases/" + id, "casework.done.opened")
                : slips.withPin(who, id, form.text("once") + "-pin", true);
    }

    private static NewCase wish(Form form, @Nullable UUID known, Person person, List<NewNeed> needs) {
        return new NewCase(
                form.idOrNull("contact"),
                known,
                person,
                form.one(LegalBasis.class, "basis").orElse(LegalBasis.PUBLIC_TASK),
                needs,
                form.has("matter") ? List.of(form.text("matter")) : List.of(),
                form.text("summary"));
    }

    private Client client(Who.Staff who, UUID known) {
        return clients.get(who, known, Purpose.CASEWORK);
    }

    private @Nullable Conversation from(Who.Staff who, Form form) {
        UUID contact = form.idOrNull("contact");
        return contact == null ? null : contacts.get(who, contact, Purpose.CASEWORK);
    }

    private OpenCasePage page(
            Who.Staff who,
            Form form,
            String once,
            @Nullable Conversation from,
            Found alike,
            Map<String, String> errors,
            Language reader) {
        UUID known = form.idOrNull("known");
        return new OpenCasePage(
                form,
                once,
                from,
                known == null ? null : client(who, known).person().name(),
                new PersonFields(form, PersonChoices.in(choices, reader), errors),
                choices.of(LegalBasis.values(), "privacy.basis.", reader),
                choices.topics(reader),
                choices.of(Urgency.values(), "contact.staff.urgency.", reader),
                matters.about(from == null ? "" : from.contact().topic(), reader),
                alike,
                theirs.of(who, alike),
                known == null && alike.clients().isEmpty() ? likely.of(who, form) : AlikePage.NOBODY,
                errors);
    }
}
