package org.confera.mail.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/** Shows the counters of mail as {@value #NAME}. */
@Singleton
@Startup
@PermitAll
public class MailCounters {

    public static final String NAME = "org.confera:type=Mail";

    @Inject
    private MailRows rows;

    @PostConstruct
    void show() {
        try {
            ManagementFactory.getPlatformMBeanServer().registerMBean(new StandardMBean(counters(), MailCountersMXBean.class, true), name());
        } catch (JMException e) {
            MailLog.LOG.notShown(e);
        }
    }

    private MailCountersMXBean counters() {
        return new MailCountersMXBean() {
            @Override
            public long getWaiting() {
                return rows.countWaiting();
            }

            @Override
            public long getSent() {
                return rows.countSent();
            }

            @Override
            public long getFailed() {
                return rows.countFailed();
            }
        };
    }

    @PreDestroy
    void hide() {
        try {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name());
        } catch (JMException _) {
            // It was not shown.
        }
    }

    private static ObjectName name() throws JMException {
        return new ObjectName(NAME);
    }
}
