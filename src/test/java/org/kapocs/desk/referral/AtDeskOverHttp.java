package org.kapocs.desk.referral;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.api.Program;
import org.kapocs.shared.access.Action;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Who;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A partner whose own system works with what was referred to them. */
abstract class AtDeskOverHttp extends AtDesk {
    static final Set<Action> ANSWERS = Set.of(Action.ANSWER_REFERRALS);

    @Autowired
    ApiTokens tokens;

    @LocalServerPort
    int port;

    Program program;

    @BeforeEach
    void a_program_of_the_partner() {
        program = with(worker, ANSWERS);
    }

    Program with(Who.Staff answers, Set<Action> actions) {
        return new Program(port, tokens, answers, actions);
    }

    static String at(UUID id) {
        return "/api/v1/inbox/" + id;
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    /** With the version as it stands now. */
    Program.Told does(UUID id, String what, String json) throws Exception {
        return program.change(
                "POST", at(id) + "/" + what, json, program.get(at(id)).tag());
    }
}
