package org.kapocs.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kapocs.bench.Http.Answer;
import org.kapocs.bench.Http.Request;
import org.kapocs.shared.access.Totp;

/** Members of staff who are signed in, as everybody signs in: with password and device. */
final class Visitors {
    private static final String COOKIE = "kapocs-staff";

    private Visitors() {}

    /** The sessions of so many caseworkers of the city. */
    static List<String> signedIn(Http http, int many) throws IOException {
        var sessions = new ArrayList<String>();
        for (int n = 0; n < many; n++) {
            sessions.add(signIn(http, Founding.email("Minta Főváros", n)));
        }
        return List.copyOf(sessions);
    }

    private static String signIn(Http http, String email) throws IOException {
        Answer half =
                http.send(Request.post("/staff/sign-in", "", form("email", email, "password", Founding.PASSWORD)));
        String cookie =
                half.cookie(COOKIE).orElseThrow(() -> new IOException(email + " is not let in: " + half.status()));
        // A code counts once; who was here a moment ago takes the next one.
        for (int later : new int[] {0, 30, -30}) {
            String code = Totp.codeAt(Founding.SECRET, Instant.now().plusSeconds(later));
            Answer whole = http.send(Request.post("/staff/sign-in/code", cookie, form("code", code)));
            if (whole.status() == 303 && whole.cookie(COOKIE).isPresent()) {
                return whole.cookie(COOKIE).get();
            }
        }
        throw new IOException(email + " has no code that counts");
    }

    /** Names and values of a form, in turns. */
    static String form(String... namesAndValues) {
        var form = new StringBuilder();
        for (int n = 0; n < namesAndValues.length; n += 2) {
            form.append(n == 0 ? "" : "&")
                    .append(namesAndValues[n])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[n + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }
}
