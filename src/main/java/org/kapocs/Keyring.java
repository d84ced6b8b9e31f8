package org.kapocs;

import java.nio.file.Path;
import org.kapocs.launch.Keys;
import org.kapocs.shared.web.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Hands the keys that the launcher made to the rooms. */
@Configuration(proxyBeanMethods = false)
class Keyring {
    @Bean
    Secrets secrets(@Value("${kapocs.keys}") Path folder) {
        return Keys.open(folder, false)::derived;
    }
}
