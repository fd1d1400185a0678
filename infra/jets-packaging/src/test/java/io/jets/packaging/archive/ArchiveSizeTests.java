package io.jets.packaging.archive;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link ArchiveSize}.
 */
class ArchiveSizeTests {

	private static final long MEGABYTE = 1024 * 1024;

	@Test
	void doesNotWarnWhenArchiveIsSmall() {
		ArchiveSize size = new ArchiveSize(19 * MEGABYTE, 21 * MEGABYTE);
		assertThat(size).hasToString("19.0 MB, unzipped 21.0 MB");
		assertThat(size.warnings()).isEmpty();
	}

	@Test
	void warnsWhenArchiveIsNearQuotas() {
		assertThat(new ArchiveSize(40 * MEGABYTE, 200 * MEGABYTE).warnings()).containsExactly(
				"The size of the archive is 40.0 MB zipped. Lambda accepts 50 MB, if the archive is uploaded directly; "
						+ "sam deploy uploads it through S3",
				"The size of the archive is 200.0 MB unzipped. Lambda accepts 250 MB, including all layers");
	}

}
