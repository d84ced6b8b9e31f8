package org.kapocs.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kapocs.bench.Http.Answer;
import org.kapocs.bench.Http.Request;
import org.kapocs.bench.Load.Reply;

/** Referrals that were just sent, of which this bench has the links; each link is used once. */
final class PartnerLinks {
    private static final String[] SECTIONS = {"NAME", "REACH", "LANGUAGES", "NEEDS"};
    private final Scene scene;
    private final List<Sent> sent = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private int recorded = -1;

    PartnerLinks(Scene scene) {
        this.scene = scene;
    }

    /** One referral: the token of its link, and what a replay has to put in place of the recorded one's. */
    private record Sent(String token, List<String> values) {}

    /** The recipient opens the link and accepts. */
    Reply answer(int number) throws IOException {
        int which = next.getAndIncrement();
        if (which >= sent.size()) {
            return Reply.wrong("no link is left");
        }
        recorded = which;
        Answer opened =
                scene.http().send(Request.post("/hu/referral/" + sent.get(which).token(), "", ""));
        String visit = opened.cookie("kapocs-referral").orElse("");
        if (opened.status() != 303 || visit.isEmpty()) {
            return Reply.wrong("link: status " + opened.status());
        }
        Answer accepted = scene.http()
                .send(Request.post(
                        "/hu/referral/accept",
                        visit,
                        Visitors.form("message", "Várjuk.", "in", "hu", "once", Rows.key())));
        return accepted.status() == 303
                ? Reply.fine(accepted.body().length)
                : Reply.wrong("status " + accepted.status());
    }

    /** The last recorded visit is played with the next referral. */
    Map<String, String> others(int number) {
        List<String> before = sent.get(recorded).values();
        List<String> now =
                sent.get(Math.min(next.getAndIncrement(), sent.size() - 1)).values();
        var others = new HashMap<String, String>();
        for (int n = 0; n < before.size(); n++) {
            others.put(before.get(n), now.get(n));
        }
        return others;
    }

    /** So many more. */
    void send(int many) throws SQLException {
        Instant now = Instant.now();
        var chance = new Chance(now.toEpochMilli());
        try (Connection admin = scene.house().admin();
                var books = new Books(scene.house()::admin)) {
            List<String> cases = Scene.column(admin, """
                    select f.organization || ' ' || f.owner || ' ' || f.id || ' ' || f.client || ' ' || f.contact || ' ' || n.need
                    from casework.case_file f join casework.case_need n on n.case_file = f.id
                    where f.state = 'OPEN' and f.contact is not null order by md5(f.id::text) limit 3000""");
            List<String> providers = Scene.column(admin, """
                    select id || ' ' || (document -> 'organization' ->> 'id')
                    from directory.service where document ->> 'email' <> '' order by id limit 40""");
            for (int n = 0; n < many; n++) {
                sent.add(one(books, chance, now, cases.get(n % cases.size()), providers.get(n % providers.size())));
            }
        }
    }

    private static Sent one(Books books, Chance chance, Instant now, String ofCase, String provider) {
        String[] of = ofCase.split(" ");
        String[] to = provider.split(" ");
        String referral = chance.id(now).toString();
        String link = chance.id(now).toString();
        String token = HexFormat.of().formatHex(chance.bytes(20));
        byte[] hash = sha256(token);
        Instant until = now.plus(Duration.ofDays(14));
        consent(books, chance, now, of, to[1]);
        asked(books, referral, now, until, of, to);
        books.row("referral.step", chance.id(now), referral, now, "REQUESTED", "", "staff", of[1]);
        books.row(
                "referral.link",
                link,
                referral,
                hash,
                "referral:" + referral + ":ask." + chance.id(now),
                now,
                until,
                null);
        return new Sent(
                token, List.of(referral, link, "\\x" + HexFormat.of().formatHex(hash), of[2], of[3], of[4], of[5]));
    }

    private static void consent(Books books, Chance chance, Instant now, String[] of, String recipient) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        books.row(
                "privacy.consent",
                chance.id(now),
                of[0],
                of[3],
                of[4],
                "REFERRAL",
                1,
                "hu",
                recipient,
                "Bench",
                SECTIONS,
                today,
                today.plusYears(1),
                "WRITTEN",
                false,
                now,
                of[1],
                null);
    }

    private static void asked(Books books, String referral, Instant now, Instant until, String[] of, String[] to) {
        books.row(
                "referral.referral",
                referral,
                of[0],
                of[1],
                of[2],
                of[3],
                of[4],
                of[5],
                to[0],
                "Bench",
                to[1],
                "Bench",
                "bench@example.org",
                "hu",
                SECTIONS,
                "bench",
                "REQUESTED",
                null,
                null,
                until,
                now,
                2,
                now);
    }

    /** Takes away what was made for the bench: a case with twenty referrals is nobody's. */
    void takeAway() throws SQLException {
        try (Connection admin = scene.house().admin();
                var sql = admin.createStatement()) {
            sql.execute("delete from referral.referral where asked = 'bench'");
            sql.execute("delete from privacy.consent where how = 'WRITTEN'");
            sql.execute("delete from notification.letter where state = 'waiting'");
        }
        sent.clear();
        next.set(0);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
