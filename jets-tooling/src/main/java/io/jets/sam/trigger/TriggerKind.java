package io.jets.sam.trigger;

import java.util.List;

/**
 * Registers one or more types of triggers, which may share resources.
 */
@FunctionalInterface
public interface TriggerKind {

	/**
	 * Creates what adds the resources of these types to a template.
	 * @param context the template
	 * @return an instance for each type of trigger
	 */
	List<TriggerResources<?>> resources(TriggerContext context);

}
