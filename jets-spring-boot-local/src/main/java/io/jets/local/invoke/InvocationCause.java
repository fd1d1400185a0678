package io.jets.local.invoke;

/**
 * What made a job run, for the log.
 *
 * @param trigger the trigger, for instance {@code stream test-table} or
 * {@code rule "SecurityJob event rule 1"}
 * @param event what it brought, for instance {@code 3 records} or
 * {@code event 7bf73129-1428-4cd3-a780-95db273d1602}
 */
public record InvocationCause(String trigger, String event) {

}
