package org.kapocs.shared.shelter;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SocketSetup {
    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> patience() {
        return factory -> {
            factory.setProtocol(PatientProtocol.class.getName());
            factory.addEngineValves(new Farewell());
        };
    }
}
