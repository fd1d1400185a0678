package io.jets.sam.parameter;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A property of a type of resource that can be a parameter.
 *
 * @param attribute the name by which it is requested
 * @param suffix the end of the parameter's name, which begins with the resource's id
 * @param description the parameter's description, with {@code %s} for the job
 * @param type the type of the resource
 * @param requiredProperty the property that the resource must have, for instance
 * {@code EventPattern} for rules that match events; {@code null} for all resources of the
 * type
 * @param path the property, or the path to its part: keys, and indexes of lists
 * @param absent the value that AWS assumes if the resource does not have the property;
 * {@code null} if there is no parameter then
 * @param constraints the parameter's type and what it accepts
 */
record ParameterRule(String attribute, String suffix, String description, String type,
		@Nullable String requiredProperty, List<String> path, @Nullable Object absent,
		Map<String, Object> constraints) {

	ParameterRule {
		path = List.copyOf(path);
	}

}
