package org.kapocs.testing;

import java.time.Instant;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Each test of the class finds the clock where it begins, as it names days; and puts it back where it stood, as the
 * other tests of this house must not find that what they wrote lies ahead of them.
 */
public final class OnTheFirstDay implements BeforeEachCallback, AfterEachCallback {
    private static final Namespace HERE = Namespace.create(OnTheFirstDay.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        context.getStore(HERE).put("before", clock(context).instant());
        clock(context).set(TestClock.START);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        clock(context).set(context.getStore(HERE).get("before", Instant.class));
    }

    private static TestClock clock(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context).getBean(TestClock.class);
    }
}
