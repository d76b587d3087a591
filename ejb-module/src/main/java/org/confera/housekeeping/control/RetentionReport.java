package org.confera.housekeeping.control;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.Metric;
import jakarta.batch.runtime.StepExecution;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells the administrator what a run has done. */
@Named
@Dependent
public class RetentionReport extends AbstractJobListener {
    private final JobContext job;

    @Inject
    public RetentionReport(JobContext job) {
        this.job = job;
    }

    @Override
    public void afterJob() {
        String steps = BatchRuntime.getJobOperator().getStepExecutions(job.getExecutionId()).stream()
                .map(step -> step.getStepName() + " " + written(step)).collect(Collectors.joining(", "));
        HousekeepingLog.LOG.retentionRan(job.getExecutionId(), job.getBatchStatus().name(), steps);
    }

    private static long written(StepExecution step) {
        return Arrays.stream(step.getMetrics()).filter(metric -> metric.getType() == Metric.MetricType.WRITE_COUNT)
                .mapToLong(Metric::getValue).sum();
    }
}
