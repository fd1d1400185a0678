package io.jets.autoconfigure;

import java.util.List;
import java.util.Map;

/**
 * What properties below {@code jets.jobs.<job>} can override. IDEs read it from the
 * metadata; {@link io.jets.job.read.override.JobOverrides} reads the properties, so that
 * the texts have the forms and the faults of annotations.
 *
 * @param function Attributes of @FunctionProperties.
 * @param triggers Attributes of triggers, by the name of their annotation, for instance
 * dynamo-db-stream, in the order of the method's annotations.
 */
record JobProperties(JetsProperties.Function function, Map<String, List<Map<String, String>>> triggers) {
}
