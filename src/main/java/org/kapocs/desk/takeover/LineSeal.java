package org.kapocs.desk.takeover;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapocs.shared.web.Secrets;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals what stands in rows: a list of everybody is worth more to a thief than any file. */
@Component
class LineSeal {
    private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};
    private static final String PURPOSE = "takeover";

    private final Secrets secrets;
    private final JsonMapper json;

    LineSeal(Secrets secrets, JsonMapper json) {
        this.secrets = secrets;
        this.json = json;
    }

    byte[] sealed(UUID line, List<String> cells) {
        return secrets.seal(PURPOSE, place(line), json.writeValueAsBytes(cells));
    }

    List<String> opened(UUID line, byte @Nullable [] sealed) {
        return sealed == null ? List.of() : json.readValue(secrets.open(PURPOSE, place(line), sealed), CELLS);
    }

    /** By this a row is known again, in another list, too; from it alone nothing can be told of anybody. */
    byte[] key(UUID organization, String text) {
        return secrets.hmac("takeover.key", (organization + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    private static String place(UUID line) {
        return "takeover.line.cells/" + line;
    }
}
