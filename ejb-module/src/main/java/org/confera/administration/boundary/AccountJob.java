package org.confera.administration.boundary;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The one step of the job {@code META-INF/batch-jobs/account.xml}; why it did nothing is the exit status of its run. */
@Named
@Dependent
public class AccountJob extends AbstractBatchlet {
    private static final String DONE = "DONE";
    private static final String REFUSED = "REFUSED";
    /** The server's table holds no more of it. */
    private static final int LONGEST = 500;

    @Inject
    private Administration administration;
    @Inject
    private JobContext job;
    @Inject
    @BatchProperty
    private String order;
    @Inject
    @BatchProperty
    private String email;

    @Override
    public String process() {
        try {
            administration.carryOut(order, email);
            return DONE;
        } catch (IllegalArgumentException refused) {
            String why = refused.getMessage();
            job.setExitStatus(why.length() <= LONGEST ? why : why.substring(0, LONGEST));
            return REFUSED;
        }
    }
}
