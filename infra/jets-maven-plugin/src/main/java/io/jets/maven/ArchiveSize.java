package io.jets.maven;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How large an archive is.
 *
 * @param zipped its own size in bytes
 * @param unzipped its files' size in bytes
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 * quotas</a>
 */
record ArchiveSize(long zipped, long unzipped) {

	private static final double MEGABYTE = 1024.0 * 1024;

	private static final double NEAR = 0.8;

	/**
	 * What Lambda refuses, or will soon.
	 * @return a sentence for each limit that is near
	 */
	List<String> warnings() {
		return Stream
			.of(warning(this.zipped, 50, "zipped, where it is uploaded directly; sam deploy uploads it through S3"),
					warning(this.unzipped, 250, "unzipped, with all layers"))
			.flatMap(List::stream)
			.toList();
	}

	private static List<String> warning(long size, int limit, String what) {
		return (size < NEAR * limit * MEGABYTE) ? List.of()
				: List.of("The archive has " + megabytes(size) + ", and Lambda takes " + limit + " MB " + what);
	}

	@Override
	public String toString() {
		return megabytes(this.zipped) + ", unzipped " + megabytes(this.unzipped);
	}

	static String megabytes(long bytes) {
		return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
	}

}
