package io.jets.packaging;

import io.jets.packaging.aot.AotOutput;
import io.jets.packaging.aot.AotState;
import io.jets.packaging.application.Application;
import io.jets.packaging.archive.ArchiveContent;
import io.jets.packaging.archive.ArchiveSize;
import io.jets.packaging.application.FunctionHandler;
import io.jets.packaging.archive.LambdaArchive;
import io.jets.packaging.application.Library;
import io.jets.packaging.application.PackagingException;
import io.jets.packaging.aot.SpringPropertiesFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/**
 * Writes the code archive of an application's Lambda functions and reports what it
 * contains.
 */
public final class LambdaPackager {

	private final Path workDirectory;

	private final LocalDateTime timestamp;

	private final PackagingLog log;

	/**
	 * Creates a packager.
	 * @param workDirectory a directory for intermediate files
	 * @param timestamp the time of the files in the archive, in UTC
	 * @param log receives the report
	 */
	public LambdaPackager(Path workDirectory, LocalDateTime timestamp, PackagingLog log) {
		this.workDirectory = workDirectory;
		this.timestamp = timestamp;
		this.log = log;
	}

	/**
	 * Writes an archive.
	 * @param application the application
	 * @param aotOutput the files that {@code process-aot} generates
	 * @param target the archive
	 * @return whether Spring AOT is on in the archive
	 * @throws IOException if a file cannot be read or written
	 * @throws PackagingException if the functions would fail to start
	 */
	public boolean write(Application application, AotOutput aotOutput, Path target)
			throws IOException, PackagingException {
		checkHandler(application);
		SpringPropertiesFile properties = SpringPropertiesFile.read(application);
		AotState aot = AotState.of(application, aotOutput).with(properties);
		ArchiveContent content = stored(ArchiveContent.of(application, aot.stale()));
		LambdaArchive archive = new LambdaArchive(this.timestamp);
		archive.add(content);
		if (aot.enabled() && properties.aotEnabled() == null) {
			archive.addFile(SpringPropertiesFile.NAME, written(properties.withAotEnabled()));
		}
		ArchiveSize size = archive.write(target);
		this.log.info("Lambda archive: " + target + ", " + size);
		report(aot);
		report(application, content);
		size.warnings().forEach(this.log::warn);
		return aot.enabled();
	}

	private void checkHandler(Application application) throws IOException, PackagingException {
		if (application.handler() == null) {
			return;
		}
		FunctionHandler handler = new FunctionHandler(application.handler());
		String fault = handler.fault(application);
		if (fault != null && handler.isStock()) {
			throw new PackagingException(fault);
		}
		if (fault != null) {
			this.log.warn(fault);
		}
	}

	/**
	 * Returns the content with uncompressed libraries, unless their size is near Lambda's
	 * quota.
	 */
	private ArchiveContent stored(ArchiveContent content) throws IOException {
		ArchiveContent stored = content.stored(this.workDirectory.resolve("lib"), this.timestamp);
		long size = stored.librarySize();
		if (new ArchiveSize(0, size).warnings().isEmpty()) {
			return stored;
		}
		this.log.info("The dependencies stay compressed: their uncompressed size is " + ArchiveSize.megabytes(size));
		return content.unchanged();
	}

	private Path written(SpringPropertiesFile properties) throws IOException {
		Path file = Files.createDirectories(this.workDirectory).resolve(SpringPropertiesFile.NAME);
		return Files.write(file, properties.content());
	}

	private void report(AotState aot) {
		if (aot.warning()) {
			this.log.warn(aot.toString());
		}
		else {
			this.log.info("  " + aot);
		}
	}

	private void report(Application application, ArchiveContent content) throws IOException {
		this.log.info("  classes and resources of " + application.name() + ", " + content.libraries().size()
				+ " dependencies:");
		for (Library library : content.libraries()) {
			this.log.info("  lib/" + library.name() + ", " + ArchiveSize.megabytes(library.size()));
		}
		content.unused()
			.forEach((library, optional) -> this.log
				.info(((optional.service() != null) ? "  not registered: " : "  left out: ") + library.name()
						+ ", because " + optional.reason()));
	}

}
