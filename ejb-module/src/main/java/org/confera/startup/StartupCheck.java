package org.confera.startup;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Runs at each start; its failure fails the deployment. */
@Startup
@Singleton
@PermitAll
public class StartupCheck {

    @PostConstruct
    public void refuseKnownSecrets() {
        Config config = ConfigProvider.getConfig();
        List<String> found = new KnownSecrets(name -> config.getOptionalValue(name, String.class)).found();
        if (!found.isEmpty()) {
            throw StartupLog.LOG.knownSecrets(String.join(", ", found), KnownSecrets.DEVELOPMENT);
        }
    }
}
