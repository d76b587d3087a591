package org.confera.mail.control;

/** What an administrator reads of mail in JMX. */
public interface MailCountersMXBean {

    /** Mails that wait for their first or next attempt. */
    long getWaiting();

    /** Mails sent, as far back as they are remembered. */
    long getSent();

    /** Mails given up, as far back as they are remembered. */
    long getFailed();
}
