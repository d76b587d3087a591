package org.confera.incontainer;

import java.util.UUID;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive that carries a test into the server, and how a test in it reaches the application. */
final class Probe {
    /** The application's modules: its beans, and the media API in its lib folder. */
    private static final String STRUCTURE = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
              <deployment>
                <dependencies>
                  <module name="deployment.confera.ear"/>
                  <module name="deployment.confera.ear.ejb.jar"/>
                </dependencies>
              </deployment>
            </jboss-deployment-structure>
            """;

    private Probe() {
    }

    static WebArchive with(Class<?> test) {
        return ShrinkWrap.create(WebArchive.class, "probe-" + UUID.randomUUID() + ".war")
                .addClasses(test, Probe.class)
                .addAsWebInfResource(new StringAsset(STRUCTURE), "jboss-deployment-structure.xml");
    }

    static <T> T bean(Class<T> boundary) throws NamingException {
        return boundary.cast(InitialContext.doLookup("java:global/confera/ejb/" + boundary.getSimpleName() + "!" + boundary.getName()));
    }
}
