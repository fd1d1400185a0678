package io.jets.sam.destination;

import java.util.List;
import java.util.Map;

/**
 * A destination for events and records whose retries are exhausted.
 *
 * @param arn the ARN, text or an intrinsic function
 * @param kind SAM's name for the type of the destination, for instance {@code SQS}
 * @param statements the policy statements that a function needs for the destination
 */
public record FailureDestination(Object arn, String kind, List<Map<String, Object>> statements) {

}
