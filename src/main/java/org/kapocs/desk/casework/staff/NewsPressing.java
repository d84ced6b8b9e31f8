package org.kapocs.desk.casework.staff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kapocs.desk.casework.CaseNews;
import org.kapocs.desk.casework.CaseTitles;
import org.kapocs.desk.casework.Handed;
import org.kapocs.desk.casework.Withdrawn;
import org.kapocs.desk.contact.WorklistPart;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Piece;
import org.springframework.stereotype.Component;

/**
 * Tells staff, where their day begins, which consents clients of theirs took back, and that cases were given to them or went
 * to others; for one question when none did.
 */
@Component
class NewsPressing implements WorklistPart {
    private final CaseNews news;
    private final CaseTitles titles;
    private final Accounts accounts;

    NewsPressing(CaseNews news, CaseTitles titles, Accounts accounts) {
        this.news = news;
        this.titles = titles;
        this.accounts = accounts;
    }

    @Override
    public List<Piece> of(Who.Staff who) {
        if (!who.may(Action.WORK_CASES)) {
            return List.of();
        }
        CaseNews.Told told = news.told(who);
        return told.any() ? pieces(who, told) : List.of();
    }

    private List<Piece> pieces(Who.Staff who, CaseNews.Told told) {
        Set<UUID> cases = Stream.concat(
                        told.handed().stream().map(Handed::file),
                        told.withdrawn().stream().map(Withdrawn::file))
                .collect(Collectors.toSet());
        Map<UUID, CaseTitles.Title> called = titles.of(who, cases);
        var pieces = new ArrayList<Piece>();
        if (!told.withdrawn().isEmpty()) {
            pieces.add(new WithdrawnPiece(told.withdrawn().stream()
                    .filter(each -> called.containsKey(each.file()))
                    .map(each -> new WithdrawnPiece.Line(each, label(called, each.file())))
                    .toList()));
        }
        if (!told.handed().isEmpty()) {
            pieces.add(handed(who, told.handed(), called));
        }
        return pieces;
    }

    private HandedPiece handed(Who.Staff who, List<Handed> told, Map<UUID, CaseTitles.Title> called) {
        var people = new HashSet<UUID>();
        told.forEach(each -> people.addAll(List.of(each.by(), each.owner())));
        Map<UUID, String> names = accounts.namesOf(who, people);
        return new HandedPiece(told.stream()
                .filter(each -> called.containsKey(each.file()))
                .map(each -> new HandedPiece.Line(
                        each,
                        each.isOf(who.account()),
                        label(called, each.file()),
                        names.getOrDefault(each.by(), ""),
                        names.getOrDefault(each.owner(), "")))
                .toList());
    }

    private static String label(Map<UUID, CaseTitles.Title> called, UUID file) {
        return Objects.requireNonNull(called.get(file)).label();
    }
}
