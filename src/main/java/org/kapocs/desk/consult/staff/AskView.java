package org.kapocs.desk.consult.staff;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.consult.Advisers;
import org.kapocs.desk.consult.Consultations;
import org.kapocs.desk.consult.Field;
import org.kapocs.desk.consult.Offer;
import org.kapocs.desk.consult.Term;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.springframework.stereotype.Component;

/** Puts the form of a question together, and fills in what an officer with ten minutes need not think about. */
@Component
class AskView {
    /** What tells who it is comes last, and nothing is ticked. */
    private static final List<Section> SECTIONS = List.of(
            Section.NEEDS,
            Section.SUMMARY,
            Section.MATTER,
            Section.LANGUAGES,
            Section.BIRTH,
            Section.NAME,
            Section.REACH);

    private final Consultations consultations;
    private final Advisers advisers;
    private final Cases cases;
    private final CaseTitles titles;
    private final Messages messages;
    private final Moments moments;

    AskView(
            Consultations consultations,
            Advisers advisers,
            Cases cases,
            CaseTitles titles,
            Messages messages,
            Moments moments) {
        this.consultations = consultations;
        this.advisers = advisers;
        this.cases = cases;
        this.titles = titles;
        this.messages = messages;
        this.moments = moments;
    }

    AskPage of(
            Who.Staff who,
            UUID caseId,
            Typed typed,
            @Nullable String problem,
            Map<String, String> errors,
            Language reader) {
        String number = cases.get(who, caseId, Purpose.CASEWORK).number();
        List<Offer> offers = advisers.offers(who);
        Typed filled = errors.isEmpty() && problem == null ? filled(who, caseId, typed, offers, reader) : typed;
        var title = titles.of(who, Set.of(caseId)).get(caseId);
        boolean others = offers.stream().anyMatch(offer -> !offer.organization().equals(who.organization()));
        return new AskPage(
                caseId,
                title == null ? number : title.label(),
                filled,
                offers.stream().map(offer -> choice(offer, who, reader)).toList(),
                choices(Field.values(), "consult.field.", reader),
                languages(offers, filled.text("language"), reader),
                choices(Urgency.values(), "contact.staff.urgency.", reader),
                terms(who, reader),
                choices(SECTIONS.toArray(Section[]::new), "privacy.section.", reader),
                others ? choices(LegalBasis.values(), "consult.basis.", reader) : List.of(),
                problem,
                errors);
    }

    /** Field and urgency of what the client needs most; who is asked is who answers in that field. */
    private Typed filled(Who.Staff who, UUID caseId, Typed typed, List<Offer> offers, Language reader) {
        Form form = typed.form();
        Optional<CaseNeed> need = cases.needs(who, caseId).stream()
                .filter(each -> each.need().state() == NeedState.OPEN)
                .max(Comparator.comparing(each -> each.need().voiced().urgency()));
        if (!form.has("field")) {
            need.flatMap(AskView::field).ifPresent(field -> form.with("field", field));
        }
        if (!form.has("urgency")) {
            form.with(
                    "urgency", need.map(each -> each.need().voiced().urgency()).orElse(Urgency.SOON));
        }
        if (!form.has("language")) {
            form.with("language", reader.tag());
        }
        if (!form.has("term")) {
            form.with("term", term(who, form.one(Urgency.class, "urgency").orElse(Urgency.SOON)));
        }
        if (!form.has("to")) {
            form.one(Field.class, "field")
                    .flatMap(field -> to(offers, field, who))
                    .ifPresent(to -> form.with("to", to));
        }
        return typed;
    }

    private static Optional<Field> field(CaseNeed need) {
        String topic = need.need().voiced().topic();
        return Arrays.stream(Field.values())
                .filter(field -> topic.equals(field.topic()) || topic.startsWith(field.topic() + "."))
                .findFirst();
    }

    private static Optional<UUID> to(List<Offer> offers, Field field, Who.Staff who) {
        return offers.stream()
                .filter(offer -> offer.fields().containsKey(field))
                .map(Offer::organization)
                .max(Comparator.comparing(each -> each.equals(who.organization())));
    }

    private Term term(Who.Staff who, Urgency urgency) {
        Term wished = switch (urgency) {
            case DANGER -> Term.TODAY;
            case URGENT -> Term.NEXT_DAY;
            case SOON, CAN_WAIT -> Term.THREE_DAYS;
        };
        return consultations.terms(who).containsKey(wished) ? wished : Term.NEXT_DAY;
    }

    private List<Choice> terms(Who.Staff who, Language reader) {
        return consultations.terms(who).entrySet().stream()
                .map(each -> new Choice(
                        each.getKey().name(),
                        messages.text(reader, "consult.term." + each.getKey()),
                        moments.said(each.getValue(), reader)))
                .toList();
    }

    /** With the fields in which it can be asked, and in which languages. */
    private Choice choice(Offer offer, Who.Staff who, Language reader) {
        String fields = offer.fields().entrySet().stream()
                .map(each -> messages.text(reader, each.getKey().nameKey()) + " (" + String.join(", ", each.getValue())
                        + ")")
                .collect(Collectors.joining(" · "));
        boolean own = offer.organization().equals(who.organization());
        String name = own ? messages.text(reader, "consult.ask.own", "name", offer.name()) : offer.name();
        return new Choice(
                offer.organization().toString(),
                name,
                fields.isEmpty() ? messages.text(reader, "consult.ask.nofields") : fields);
    }

    private static List<Choice> languages(List<Offer> offers, String chosen, Language reader) {
        Stream<String> offered = offers.stream()
                .flatMap(offer -> offer.fields().values().stream())
                .flatMap(Set::stream);
        return Spoken.sorted(
                        Stream.concat(Stream.of("hu", "en", chosen), offered)
                                .filter(tag -> !tag.isEmpty())
                                .collect(Collectors.toSet()),
                        reader)
                .stream()
                .map(tag -> new Choice(tag, Spoken.name(tag, reader)))
                .toList();
    }

    private List<Choice> choices(Enum<?>[] values, String keys, Language reader) {
        return Arrays.stream(values)
                .map(each -> new Choice(each.name(), messages.text(reader, keys + each.name())))
                .toList();
    }
}
