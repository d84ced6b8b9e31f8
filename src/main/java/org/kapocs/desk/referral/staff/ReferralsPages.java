package org.kapocs.desk.referral.staff;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.kapocs.desk.referral.ReferralLines;
import org.kapocs.desk.referral.ReferralList;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ForStaff;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.filter.SavedFilters;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.language.Spoken;
import org.kapocs.shared.table.Exports;
import org.kapocs.shared.table.Taking;
import org.kapocs.shared.web.Choice;
import org.kapocs.shared.web.Form;
import org.kapocs.shared.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of referrals that one's own organization has sent, on a page and as a file. */
@Controller
@ForStaff(Action.READ_CASES)
@RequestMapping("/staff/referrals")
class ReferralsPages {
    private final ReferralList list;
    private final ReferralTable table;
    private final ReferralsFiltered filtered;
    private final SavedFilters filters;
    private final Exports exports;
    private final Topics topics;
    private final Languages languages;
    private final Messages messages;

    ReferralsPages(
            ReferralList list,
            ReferralTable table,
            ReferralsFiltered filtered,
            SavedFilters filters,
            Exports exports,
            Topics topics,
            Languages languages,
            Messages messages) {
        this.list = list;
        this.table = table;
        this.filtered = filtered;
        this.filters = filters;
        this.exports = exports;
        this.topics = topics;
        this.languages = languages;
        this.messages = messages;
    }

    @GetMapping
    @Transactional
    Reply list(@RequestParam MultiValueMap<String, String> sent, Who.Staff who, Language reader) {
        var form = new Form(sent);
        var wish = ReferralWish.read(form, topics);
        ReferralLines found = list.find(who, wish.query(form.text("after")));
        return new ReferralsPage(
                wish,
                found,
                list.shelf(who),
                filters.over(who, filtered, wish.wish()),
                topicsOf(reader),
                spoken(reader));
    }

    @PostMapping("/sheet")
    @ForStaff(value = Action.READ_CASES, fresh = true)
    void take(
            @RequestParam MultiValueMap<String, String> sent,
            Who.Staff who,
            Language reader,
            HttpServletResponse response)
            throws IOException {
        var form = new Form(sent);
        exports.send(who, reader, Taking.of(form), table.of(who, reader, ReferralWish.read(form, topics)), response);
    }

    private List<Choice> topicsOf(Language reader) {
        return topics.top().stream()
                .map(topic -> new Choice(topic.code(), messages.text(reader, topic.nameKey())))
                .toList();
    }

    private List<Choice> spoken(Language reader) {
        return languages.open().stream()
                .map(each -> new Choice(each.tag(), Spoken.name(each.tag(), reader)))
                .toList();
    }
}
