package io.jets.check;

import java.util.List;

import io.jets.annotation.IamPolicy;
import io.jets.job.Fault;
import io.jets.job.JobMethod;
import io.jets.job.WrittenAnnotation;

/**
 * Gathers the faults of a job's policy, each where it was written: at the nearest
 * annotation that holds the text, else in the application's properties.
 *
 * @param job the job
 * @param found where the faults go
 */
record PolicyFaults(JobMethod job, List<Fault> found) {

	/**
	 * Gather the faults of one text.
	 * @param text what is wrong
	 * @param attributes the attributes in which it may stand
	 * @return where its faults go
	 */
	AttributeFaults on(String text, String... attributes) {
		List<WrittenAnnotation> annotations = WrittenAnnotation.of(IamPolicy.class, this.job);
		// A text that stands nowhere came out of a placeholder
		for (String sought : List.of(text, "${")) {
			for (WrittenAnnotation written : annotations) {
				for (String attribute : attributes) {
					if (written.holds(attribute, sought)) {
						return new AttributeFaults(written.location(), written.name(), attribute, text, this.found);
					}
				}
			}
		}
		return new AttributeFaults("jets.iam-policy", "", attributes[0], text, this.found);
	}

}
