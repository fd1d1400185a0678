package io.jets.sam.destination;

import java.util.List;
import java.util.Map;

/**
 * Where goes what still fails.
 *
 * @param arn its ARN or a reference
 * @param kind what it is, in SAM's words
 * @param statements what a function must be allowed to get it there
 */
public record Destination(Object arn, String kind, List<Map<String, Object>> statements) {

}
