package org.kapocs;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
        return of(Keys.open(folder, false));
    }

    static Secrets of(Keys keys) {
        return new Secrets() {
            private final Map<String, byte[]> sealing = new ConcurrentHashMap<>();

            @Override
            public byte[] forPurpose(String purpose) {
                return keys.derived(purpose);
            }

            @Override
            public int newest() {
                return keys.sealing().newest();
            }

            @Override
            public byte[] forSealing(int version, String purpose) {
                return sealing.computeIfAbsent(
                        version + " " + purpose, _ -> keys.sealing().derived(version, purpose));
            }
        };
    }
}
