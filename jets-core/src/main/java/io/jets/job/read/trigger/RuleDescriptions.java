package io.jets.job.read.trigger;

import org.jspecify.annotations.Nullable;

/**
 * Describes the rules of one class. Rules without a description of their own are
 * numbered.
 */
public final class RuleDescriptions {

	private final String className;

	private int undescribed;

	public RuleDescriptions(Class<?> type) {
		this.className = type.getSimpleName();
	}

	public String describe(@Nullable String description) {
		return (description != null) ? description : this.className + " event rule " + (++this.undescribed);
	}

}
