package io.jets.local.endpoint.lambda;

import java.util.Objects;

import io.jets.job.JobMethod;
import org.jspecify.annotations.Nullable;

/**
 * A function as a request names it.
 *
 * @param name the name without qualifier
 * @param found the job, {@code null} if there is none
 * @param qualifier the version or alias, {@code null} if none was specified
 */
record QualifiedFunction(String name, @Nullable JobMethod found, @Nullable String qualifier) {

	/**
	 * Returns the job of a function that exists.
	 * @return the job
	 */
	JobMethod job() {
		return Objects.requireNonNull(this.found);
	}

}
