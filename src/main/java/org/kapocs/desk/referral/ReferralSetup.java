package org.kapocs.desk.referral;

import java.time.Clock;
import org.kapocs.desk.casework.CaseMark;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By what referrals let the list of cases be narrowed. */
@Configuration(proxyBeanMethods = false)
class ReferralSetup {
    @Bean
    CaseMark partner(PartnerQueries queries, Clock clock) {
        return new PartnerMark("partner", Silence.ANY, queries, clock);
    }

    @Bean
    CaseMark partnerLate(PartnerQueries queries, Clock clock) {
        return new PartnerMark("partnerlate", Silence.TOO_LONG, queries, clock);
    }
}
