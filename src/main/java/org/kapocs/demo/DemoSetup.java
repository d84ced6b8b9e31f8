package org.kapocs.demo;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Brings the invented people in when the start asks for them: decided then, not while Kapocs is built. */
@Configuration(proxyBeanMethods = false)
@Import(DemoSetup.WhenAskedFor.class)
class DemoSetup {

    static final class WhenAskedFor implements BeanRegistrar {
        @Override
        public void register(BeanRegistry house, Environment environment) {
            if (environment.getRequiredProperty("kapocs.demo", Boolean.class)) {
                house.registerBean(InventedStaff.class);
                house.registerBean(InventedBudapest.class);
            }
        }
    }
}
