package io.jets.sam.function;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a job's function may do.
 *
 * @param statements statements of an inline policy
 * @param managedPolicies ARNs of managed policies
 * @param common whether these are the rights of any job with the same triggers
 * @param table the one table whose stream the job reads
 */
record Rights(List<Map<String, Object>> statements, List<Object> managedPolicies, boolean common,
		@Nullable String table) {

}
