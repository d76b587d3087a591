package org.confera.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import liquibase.Scope;
import liquibase.analytics.AnalyticsFactory;
import liquibase.analytics.configuration.AnalyticsArgs;
import liquibase.analytics.configuration.AnalyticsConfigurationFactory;
import org.junit.jupiter.api.Test;

/** Nothing leaves the intranet: the schema's tool would report its use to its makers where nobody forbids it. */
class SilenceTest {

    @Test
    void theSchemaIsMadeWithoutTellingAnybodyOutside() throws Exception {
        assertNotEquals(Boolean.FALSE, AnalyticsArgs.ENABLED.getCurrentValue(), "nobody has forbidden it yet");
        Scope.child(SchemaMigration.scope(getClass().getClassLoader()), () -> {
            assertFalse(AnalyticsArgs.ENABLED.getCurrentValue());
            var analytics = Scope.getCurrentScope().getSingleton(AnalyticsConfigurationFactory.class);
            assertFalse(analytics.getPlugin().isOssAnalyticsEnabled());
            assertFalse(Scope.getCurrentScope().getSingleton(AnalyticsFactory.class).getListener().isEnabled());
        });
    }
}
