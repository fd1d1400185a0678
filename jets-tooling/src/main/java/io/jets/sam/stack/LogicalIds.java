package io.jets.sam.stack;

import io.jets.job.JobMethod;

/**
 * Names resources as CloudFormation takes them: letters and digits of ASCII.
 */
public final class LogicalIds {

	private LogicalIds() {
	}

	/**
	 * The logical id of a job's function.
	 * @param job the job
	 * @return {@code <Bean><Method>}
	 */
	public static String of(JobMethod job) {
		return of(job.beanName()) + of(job.method().getName());
	}

	/**
	 * A name as part of a logical id: each of its words capitalised, other characters
	 * left out. Letters outside of ASCII become their code point, so that names that
	 * differ only in them stay apart.
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
