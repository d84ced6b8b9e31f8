package org.kapocs.desk.referral.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kapocs.desk.casework.Case;
import org.kapocs.desk.casework.CaseNeed;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.referral.Places;
import org.kapocs.desk.referral.Referrals;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.directory.Directory;
import org.kapocs.facts.directory.Near;
import org.kapocs.facts.directory.ServiceFound;
import org.kapocs.facts.directory.ServiceQuery;
import org.kapocs.facts.directory.ServicesNamed;
import org.kapocs.facts.need.Districts;
import org.kapocs.facts.need.Need;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.web.Reply;
import org.kapocs.shared.web.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first step of a referral: which need, and which service. */
@Controller
@ForStaff(Action.REFER)
@RequestMapping("/staff/cases/{caseId}/referrals")
class FindPages {
    private final Cases cases;
    private final Clients clients;
    private final Directory directory;
    private final Districts districts;
    private final Referrals referrals;
    private final Places places;

    FindPages(
            Cases cases,
            Clients clients,
            Directory directory,
            Districts districts,
            Referrals referrals,
            Places places) {
        this.cases = cases;
        this.clients = clients;
        this.directory = directory;
        this.districts = districts;
        this.referrals = referrals;
        this.places = places;
    }

    @GetMapping("/new")
    Reply find(
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable UUID need,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(defaultValue = "false") boolean everywhere,
            @RequestParam(defaultValue = "") String after,
            Who.Staff who,
            Language reader) {
        Case file = cases.get(who, caseId, Purpose.REFERRAL);
        List<Need> open = cases.needs(who, caseId).stream()
                .map(CaseNeed::need)
                .filter(each -> each.state() == NeedState.OPEN)
                .toList();
        Optional<Need> chosen = open.stream()
                .filter(each -> need == null || each.id().equals(need))
                .findFirst();
        Person person = clients.get(who, file.client(), Purpose.REFERRAL).person();
        var filter = new FindPage.Filter(
                q,
                language != null
                        ? language
                        : person.language().map(SpokenLanguage::tag).orElse(""),
                district != null
                        ? district
                        : person.district() == null ? "" : person.district().toString(),
                everywhere);
        return page(who, file, open, chosen.orElse(null), filter, after, reader);
    }

    private FindPage page(
            Who.Staff who,
            Case file,
            List<Need> open,
            @Nullable Need need,
            FindPage.Filter filter,
            String after,
            Language reader) {
        if (need == null) {
            return nothingToFind(file, open, filter);
        }
        var found = directory.find(query(need, filter, reader).after(after));
        ServicesNamed named = named(need, filter, after, reader);
        Set<UUID> called = ids(named.services());
        Set<UUID> here = ids(found.services());
        List<ServiceFound> elsewhere = named.services().stream()
                .filter(each -> !here.contains(each.id()))
                .toList();
        List<ServiceFound> services = inOrder(found.services(), called, elsewhere);
        Set<UUID> reachable =
                directory.reachable(services.stream().map(ServiceFound::id).toList());
        return new FindPage(
                file,
                open,
                need,
                filter,
                ids(elsewhere),
                named.ofOrganization() ? called : Set.of(),
                services,
                reachable,
                places.of(who, reachable),
                places.at(who, reachable),
                found.total() + elsewhere.size(),
                found.after(),
                districts.all());
    }

    private FindPage nothingToFind(Case file, List<Need> open, FindPage.Filter filter) {
        return new FindPage(
                file,
                open,
                null,
                filter,
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                Map.of(),
                Map.of(),
                0,
                Optional.empty(),
                districts.all());
    }

    /** Who types the whole name of a service or of an organization means it, whatever its topic. */
    private ServicesNamed named(Need need, FindPage.Filter filter, String after, Language reader) {
        if (filter.q().isBlank() || !after.isEmpty()) {
            return ServicesNamed.NONE;
        }
        var everywhere = new FindPage.Filter(filter.q(), filter.language(), filter.district(), true);
        return directory.named(query(need, everywhere, reader));
    }

    /** Those that are for the need itself come first of those that are meant, then their others, then all else. */
    private static List<ServiceFound> inOrder(
            List<ServiceFound> found, Set<UUID> called, List<ServiceFound> elsewhere) {
        return Stream.of(
                        found.stream().filter(each -> called.contains(each.id())),
                        elsewhere.stream(),
                        found.stream().filter(each -> !called.contains(each.id())))
                .flatMap(each -> each)
                .toList();
    }

    private static Set<UUID> ids(List<ServiceFound> services) {
        return services.stream().map(ServiceFound::id).collect(Collectors.toSet());
    }

    private ServiceQuery query(Need need, FindPage.Filter filter, Language reader) {
        ServiceQuery query = ServiceQuery.in(reader).text(filter.q()).speaking(filter.language());
        if (!filter.everywhere()) {
            query = query.about(need.voiced().topic());
        }
        if (filter.district().matches("\\d{1,2}")) {
            var place = districts.of(Integer.parseInt(filter.district()));
            if (place.isPresent()) {
                query = query.near(new Near(place.get().latitude(), place.get().longitude()));
            }
        }
        return query;
    }

    @PostMapping
    Reply prepare(
            @PathVariable UUID caseId,
            @RequestParam UUID need,
            @RequestParam UUID service,
            @RequestParam String once,
            Who.Staff who) {
        UUID draft = referrals.prepare(who, caseId, need, service, once);
        return new SeeOther("/staff/cases/" + caseId + "/referrals/" + draft);
    }
}
