package org.kapocs.desk.referral;

import java.util.List;
import java.util.Map;

/** What people and programs type to break a house; each meets each field. All in one line where lines do not matter. */
final class Attacks {
    /** Would be another number if somebody calculated it. */
    static final String CALCULATED = "17994564";

    static final String SCRIPT = "<script>alert(1)</script>";

    private Attacks() {}

    /** SQL, HTML, SpEL, other templates, LDAP, paths, and JNDI at a port that is listened to. */
    static String injection(int port) {
        return "'); drop table contact.contact; -- \" or 1=1 " + SCRIPT + "<img src=x onerror=alert(1)>"
                + " ${4242*4242} #{4242*4242} {{4242*4242}} *{T(java.lang.Runtime).getRuntime().exec('id')}"
                + " ${jndi:ldap://127.0.0.1:" + port + "/x} *)(uid=*))(|(uid=* %s%n%1$s {name} {0}"
                + " ../../../etc/passwd \\\\u0000 &#x3c;b&#x3e; ]]> -->";
    }

    /** By name, what is text. */
    static Map<String, String> texts(int port) {
        return Map.of(
                "injection",
                injection(port),
                "header",
                "Minta\r\nSet-Cookie: evil=1\r\n\r\n" + SCRIPT + "\u2028\u0085",
                "formula",
                "=HYPERLINK(\"http://127.0.0.1\";\"x\") \t+1 @SUM(1) -1",
                "marks",
                "z" + "\u0300".repeat(1_000),
                "word",
                "w".repeat(10_000),
                "turned",
                "\u202Egpj.elif\u2066x\u2069\u200f \u0430dmin \uD83D\uDC69\u200D\uD83D\uDC67");
    }

    /** What is no text, percent-encoded: NUL, no UTF-8, half of a pair. */
    static final List<String> BYTES = List.of("a%00b", "%FF%C3%28", "%ED%A0%80");
}
