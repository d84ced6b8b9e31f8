package org.kapocs.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.kapocs.desk.casework.CaseLine;
import org.kapocs.desk.casework.CaseList;
import org.kapocs.desk.casework.CaseQuery;
import org.kapocs.desk.casework.CaseState;
import org.kapocs.desk.document.Card;
import org.kapocs.desk.document.DocumentKind;
import org.kapocs.desk.document.Label;
import org.kapocs.desk.document.Sending;
import org.kapocs.desk.document.WhoSees;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;

/** Sheets that say MINTA (specimen), drawn here: none looks like a real document. */
final class InventedScans {
    /** M, I, N, T, A in straight strokes: no font is needed. */
    private static final double[][][] MINTA = {
        {{0, 10, 0, 0, 4, 6, 8, 0, 8, 10}},
        {{11, 0, 11, 10}},
        {{14, 10, 14, 0, 21, 10, 21, 0}},
        {{24, 0, 32, 0}, {28, 0, 28, 10}},
        {{34, 10, 38, 0, 42, 10}, {35.6, 6, 40.4, 6}}
    };

    private final Sending sending;
    private final CaseList cases;
    private final LocalDate today;

    InventedScans(Sending sending, CaseList cases, Instant now, ZoneId city) {
        this.sending = sending;
        this.cases = cases;
        this.today = LocalDate.ofInstant(now, city);
    }

    /** Three, in the first open case of this officer. */
    void of(Who.Staff officer) {
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        Standing.as(officer, () -> cases.find(officer, mine)).lines().stream()
                .findFirst()
                .ifPresent(line -> Standing.as(officer, () -> all(officer, line)));
    }

    private void all(Who.Staff officer, CaseLine line) {
        var permit = new Label(DocumentKind.RESIDENCE_PERMIT, "", today.minusYears(1), today.plusDays(40));
        add(officer, line, new Card(permit, WhoSees.CASE, true), new Color(0x2f6f5e), 860, 540);
        var lease = new Label(DocumentKind.CONTRACT, "Lakásbérlet (minta)", today.minusDays(90), null);
        add(officer, line, new Card(lease, WhoSees.CASE, false), new Color(0x3b4a78), 620, 877);
        var letter = new Label(DocumentKind.MEDICAL, "", today.minusDays(12), null);
        add(officer, line, new Card(letter, WhoSees.MINE, false), new Color(0x7a3b2e), 620, 877);
    }

    private void add(Who.Staff officer, CaseLine line, Card card, Color ink, int width, int height) {
        UUID key = InventedServices.id("scan " + line.number() + card.label().kind() + officer.account());
        sending.add(officer, line.id(), card, sheet(ink, width, height), key.toString());
    }

    private static byte[] sheet(Color ink, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xf6f1e4));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xd9d2bf));
        for (int y = 40; y < height - 30; y += 34) {
            pen.fillRect(40, y, width - 80 - y % 3 * 90, 8);
        }
        pen.setColor(ink);
        pen.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double size = width / 62.0;
        var place = new AffineTransform(size, 0, 0, size, width / 6.0, height / 2.5);
        place.rotate(-0.12);
        pen.transform(place);
        for (double[][] letter : MINTA) {
            List.of(letter).forEach(stroke -> pen.draw(path(stroke)));
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static Path2D path(double[] points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int at = 2; at < points.length; at += 2) {
            path.lineTo(points[at], points[at + 1]);
        }
        return path;
    }
}
