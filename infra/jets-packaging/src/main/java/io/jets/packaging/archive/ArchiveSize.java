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

	private static final int ZIPPED_QUOTA = 50;

	private static final int UNZIPPED_QUOTA = 250;

	/**
	 * Returns a warning for each of Lambda's quotas that is nearly or entirely used.
	 */
	public List<String> warnings() {
		return Stream
			.of(warning(this.zipped, "zipped", ZIPPED_QUOTA,
					"if the archive is uploaded directly; sam deploy uploads it through S3"),
					warning(this.unzipped, "unzipped", UNZIPPED_QUOTA, "including all layers"))
			.flatMap(List::stream)
			.toList();
	}

	/**
	 * Returns whether Lambda's quota for the unzipped size is nearly or entirely used.
	 */
	public boolean isNearUnzippedQuota() {
		return isNear(this.unzipped, UNZIPPED_QUOTA);
	}

	private static boolean isNear(long size, int quota) {
		return size >= NEAR * quota * MEGABYTE;
	}

	private static List<String> warning(long size, String form, int quota, String condition) {
		return isNear(size, quota) ? List.of("The size of the archive is " + megabytes(size) + " " + form
				+ ". Lambda accepts " + quota + " MB, " + condition) : List.of();
	}

	@Override
	public String toString() {
		return megabytes(this.zipped) + ", unzipped " + megabytes(this.unzipped);
	}

	public static String megabytes(long bytes) {
		return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
	}

}
