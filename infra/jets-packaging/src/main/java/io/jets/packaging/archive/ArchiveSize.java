package io.jets.packaging.archive;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The size of an archive.
 *
 * @param zipped the size of the archive in bytes
 * @param unzipped the size of its files in bytes
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 * quotas</a>
 */
public record ArchiveSize(long zipped, long unzipped) {

	private static final double MEGABYTE = 1024.0 * 1024;

	private static final double NEAR = 0.8;

	/**
	 * Returns a warning for each of Lambda's quotas that is nearly or entirely used.
	 */
	public List<String> warnings() {
		return Stream
			.of(warning(this.zipped, "zipped", 50,
					"if the archive is uploaded directly; sam deploy uploads it through S3"),
					warning(this.unzipped, "unzipped", 250, "including all layers"))
			.flatMap(List::stream)
			.toList();
	}

	private static List<String> warning(long size, String form, int limit, String condition) {
		return (size < NEAR * limit * MEGABYTE) ? List.of() : List.of("The size of the archive is " + megabytes(size)
				+ " " + form + ". Lambda accepts " + limit + " MB, " + condition);
	}

	@Override
	public String toString() {
		return megabytes(this.zipped) + ", unzipped " + megabytes(this.unzipped);
	}

	public static String megabytes(long bytes) {
		return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
	}

}
