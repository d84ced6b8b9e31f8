package org.kapocs.bench;

import java.io.IOException;
import java.util.Map;
import org.kapocs.Kapocs;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Kapocs in this process, without what the tests bring along: a clock that stands still would be one of them. */
@EnableAutoConfiguration
@ComponentScan(
        basePackageClasses = Kapocs.class,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = OnlyTheHouse.OfTests.class))
class OnlyTheHouse {
    static ConfigurableApplicationContext opened(Map<String, Object> properties) {
        var kapocs = new SpringApplication(OnlyTheHouse.class);
        kapocs.addInitializers(house ->
                house.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", properties)));
        return kapocs.run();
    }

    static final class OfTests implements TypeFilter {
        @Override
        public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
            return reader.getResource().getURL().getPath().contains("/test-classes/")
                    || reader.getClassMetadata().getClassName().equals(Kapocs.class.getName());
        }
    }
}
