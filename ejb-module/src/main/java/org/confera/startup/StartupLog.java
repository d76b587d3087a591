package org.confera.startup;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Why Confera doesn't start. Ids 01010-01019. */
@MessageLogger(projectCode = "CONFERA", length = 5)
interface StartupLog extends BasicLogger {

    StartupLog LOG = Logger.getMessageLogger(MethodHandles.lookup(), StartupLog.class, "org.confera.startup");

    @Message(id = 1010, value = "%s: not set, or a value from examples that everybody knows. Confera doesn't start with it. Set a random one, for example"
            + " from \"openssl rand -hex 32\", here and where it is shared with. On a machine for development only, set %s=true instead")
    IllegalStateException knownSecrets(String settings, String development);
}
