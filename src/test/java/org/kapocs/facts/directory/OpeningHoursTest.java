package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpeningHoursTest {
    private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");

    private static OpeningHours hours(String... schedules) {
        List<JsonNode> json = Arrays.stream(schedules)
                .map(each -> Samples.JSON.readTree("{" + each.replace('\'', '"') + "}"))
                .toList();
        return OpeningHours.of(json, BUDAPEST);
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(BUDAPEST).toInstant();
    }

    private static Opening openUntil(String wall) {
        return new Opening.Open(Optional.of(at(wall)));
    }

    private static Opening opens(String wall) {
        return new Opening.Opens(at(wall));
    }

    private static final String WORKDAYS =
            "'freq':'WEEKLY','byday':'MO,TU,WE,TH,FR','opens_at':'08:00','closes_at':'16:00'";

    @Test
    void open_from_the_first_minute_until_before_the_last() {
        var hours = hours(WORKDAYS);
        assertThat(hours.at(at("2026-11-16T07:59:59"))).isEqualTo(opens("2026-11-16T08:00"));
        assertThat(hours.at(at("2026-11-16T08:00"))).isEqualTo(openUntil("2026-11-16T16:00"));
        assertThat(hours.at(at("2026-11-16T16:00"))).isEqualTo(opens("2026-11-17T08:00"));
        assertThat(hours.at(at("2026-11-20T17:00"))).as("over the weekend").isEqualTo(opens("2026-11-23T08:00"));
    }

    @Test
    void a_night_goes_on_past_midnight_and_over_the_end_of_the_week() {
        var nights = hours("'freq':'WEEKLY','byday':'SU','opens_at':'22:00','closes_at':'06:00'");
        assertThat(nights.at(at("2026-11-16T05:59"))).isEqualTo(openUntil("2026-11-16T06:00"));
        assertThat(nights.at(at("2026-11-16T06:00"))).isEqualTo(opens("2026-11-22T22:00"));
    }

    @Test
    void hours_that_touch_are_one_and_round_the_clock_has_no_end() {
        var split = hours(
                "'freq':'WEEKLY','byday':'MO','opens_at':'08:00','closes_at':'12:00'",
                "'freq':'WEEKLY','byday':'MO','opens_at':'12:00','closes_at':'18:00'");
        assertThat(split.at(at("2026-11-16T09:00"))).isEqualTo(openUntil("2026-11-16T18:00"));
        var always = hours("'freq':'WEEKLY','byday':'MO,TU,WE,TH,FR,SA,SU','opens_at':'00:00','closes_at':'24:00'");
        assertThat(always.at(at("2026-11-16T03:00"))).isEqualTo(new Opening.Open(Optional.empty()));
    }

    @Test
    void when_the_clock_jumps_ahead_a_missing_hour_begins_at_the_jump() {
        var early = hours("'freq':'WEEKLY','byday':'SU','opens_at':'02:30','closes_at':'04:00'");
        Instant jump = Instant.parse("2027-03-28T01:00:00Z");
        assertThat(early.openAt(jump.minusSeconds(1))).isFalse();
        assertThat(early.openAt(jump)).as("02:30 is over at 03:00").isTrue();
        var late = hours("'freq':'WEEKLY','byday':'SA','opens_at':'22:00','closes_at':'02:30'");
        assertThat(late.openAt(jump.minusSeconds(1))).isTrue();
        assertThat(late.openAt(jump)).as("the door closes at the jump").isFalse();
    }

    @Test
    void when_the_clock_falls_back_the_door_closes_at_the_first_of_two_equal_times() {
        var late = hours("'freq':'WEEKLY','byday':'SA','opens_at':'22:00','closes_at':'02:30'");
        Instant first = Instant.parse("2026-10-25T00:30:00Z");
        assertThat(late.openAt(first.minusSeconds(1))).isTrue();
        assertThat(late.openAt(first)).isFalse();
        assertThat(late.openAt(first.plusSeconds(1800)))
                .as("02:00 for the second time")
                .isFalse();
        var day = hours("'freq':'WEEKLY','byday':'SU','opens_at':'08:00','closes_at':'16:00'");
        assertThat(day.at(at("2026-10-24T20:00"))).isEqualTo(new Opening.Opens(Instant.parse("2026-10-25T07:00:00Z")));
        assertThat(hours(WORKDAYS).at(at("2026-10-23T17:00"))).isEqualTo(opens("2026-10-26T08:00"));
    }

    @Test
    void a_time_with_an_offset_is_taken_by_its_offset() {
        var utc = hours("'freq':'WEEKLY','byday':'MO','opens_at':'08:00Z','closes_at':'16:00Z'");
        assertThat(utc.openAt(Instant.parse("2026-11-16T08:00:00Z"))).isTrue();
        assertThat(utc.openAt(Instant.parse("2026-11-16T07:30:00Z"))).isFalse();
        var amman = hours("'freq':'WEEKLY','byday':'MO','opens_at':'08:00','closes_at':'16:00','timezone':3");
        assertThat(amman.openAt(Instant.parse("2026-11-16T05:00:00Z"))).isTrue();
    }

    @Test
    void outside_its_validity_a_schedule_opens_nothing() {
        var season = hours(WORKDAYS + ",'valid_from':'2026-11-30','valid_to':'2026-12-18'");
        assertThat(season.at(at("2026-11-16T10:00"))).isEqualTo(opens("2026-11-30T08:00"));
        assertThat(season.at(at("2026-12-18T16:00"))).isEqualTo(new Opening.Unknown());
        assertThat(hours(WORKDAYS + ",'until':'2015-12-31'").at(at("2026-11-16T10:00")))
                .isEqualTo(new Opening.Unknown());
    }

    @Test
    void every_second_week_counts_from_its_first() {
        var fortnight = hours(WORKDAYS + ",'interval':2,'dtstart':'2026-11-09'");
        assertThat(fortnight.openAt(at("2026-11-09T10:00"))).isTrue();
        assertThat(fortnight.openAt(at("2026-11-16T10:00"))).isFalse();
        assertThat(fortnight.openAt(at("2026-11-27T10:00"))).isTrue();
    }

    @Test
    void days_of_the_month_are_counted_from_both_ends() {
        String times = ",'opens_at':'09:00','closes_at':'10:00'";
        assertThat(hours("'freq':'MONTHLY','byday':'2MO'" + times).at(at("2026-11-01T00:00")))
                .isEqualTo(opens("2026-11-09T09:00"));
        assertThat(hours("'freq':'MONTHLY','byday':'-1FR'" + times).at(at("2026-11-01T00:00")))
                .isEqualTo(opens("2026-11-27T09:00"));
        assertThat(hours("'freq':'MONTHLY','bymonthday':'15,-1'" + times).at(at("2026-11-16T00:00")))
                .isEqualTo(opens("2026-11-30T09:00"));
    }

    @Test
    void what_cannot_be_known_is_not_guessed() {
        assertThat(hours("'opens_at':'13:00'").at(at("2026-11-16T14:00"))).isEqualTo(new Opening.Unknown());
        assertThat(hours("'freq':'WEEKLY','byday':'XX','opens_at':'08:00','closes_at':'16:00'")
                        .schedules())
                .isEmpty();
        assertThat(hours(WORKDAYS + ",'count':3").schedules()).isEmpty();
        assertThat(hours().at(at("2026-11-16T14:00"))).isEqualTo(new Opening.Unknown());
    }
}
