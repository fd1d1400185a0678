package io.jets.sam.template;

import io.jets.job.JobMethod;

/**
 * Creates logical ids, which consist of ASCII letters and digits.
 */
public final class LogicalIds {

	private LogicalIds() {
	}

	/**
	 * Returns the logical id of a job's function.
	 * @param job the job
	 * @return {@code <Bean><Method>}
	 */
	public static String of(JobMethod job) {
		return of(job.beanName()) + of(job.method().getName());
	}

	/**
	 * Converts a name into part of a logical id: words are capitalised and other
	 * characters are left out. Letters outside ASCII are replaced by their code points,
	 * so that names that differ only in these letters have different ids.
	 * @param name the name
	 * @return letters and digits
	 */
	public static String of(String name) {
		StringBuilder id = new StringBuilder();
		boolean start = true;
		for (int character : name.codePoints().toArray()) {
			if (character >= 0x80 && Character.isLetterOrDigit(character)) {
				id.append("U%04X".formatted(character));
				start = true;
			}
			else if (character < 0x80 && Character.isLetterOrDigit(character)) {
				id.appendCodePoint(start ? Character.toUpperCase(character) : character);
				start = false;
			}
			else {
				start = true;
			}
		}
		return id.toString();
	}

}
