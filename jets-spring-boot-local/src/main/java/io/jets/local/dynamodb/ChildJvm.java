package io.jets.local.dynamodb;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.FileSystemUtils;

/**
 * Starts a small JVM with the class path of this JVM and a temporary folder of its own.
 * The class path is passed in an argument file because it may be too long for a command
 * line.
 */
final class ChildJvm {

	private static final int FIRST_WITH_NATIVE_ACCESS_FLAG = 22;

	private final Class<?> mainClass;

	private final int port;

	private final @Nullable Path directory;

	private @Nullable Path temporary;

	ChildJvm(Class<?> mainClass, int port, @Nullable Path directory) {
		this.mainClass = mainClass;
		this.port = port;
		this.directory = directory;
	}

	Process start() throws IOException {
		if (this.directory != null) {
			create(this.directory);
		}
		Path temporary = Files.createTempDirectory("jets-dynamodb-local");
		this.temporary = temporary;
		try {
			Path file = argumentFile(temporary);
			Files.write(file, arguments(temporary).stream().map(ChildJvm::quote).toList(),
					Charset.forName(System.getProperty("native.encoding")));
			String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
			ProcessBuilder builder = new ProcessBuilder(java, "@" + file).redirectErrorStream(true);
			// These options are meant for the application. If they open a debugger's
			// port, the child could not open it again and would fail
			builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
			builder.environment().put("DDB_LOCAL_TELEMETRY", "0");
			return builder.start();
		}
		catch (IOException | RuntimeException ex) {
			deleteTemporaryFiles();
			throw ex;
		}
	}

	private static void create(Path directory) {
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new DynamoDbLocalException(
					"The folder " + directory + " for the data of DynamoDB Local cannot be created: "
							+ ((ex instanceof FileAlreadyExistsException) ? ex.getMessage() + " is a file" : ex),
					"Set jets.local.dynamodb.path to a folder that can be written.", ex);
		}
	}

	private static Path argumentFile(Path temporary) {
		return temporary.resolve("arguments");
	}

	void deleteArgumentFile() {
		if (this.temporary != null) {
			// A file that cannot be deleted is deleted with its folder
			argumentFile(this.temporary).toFile().delete();
		}
	}

	/**
	 * Deletes what the JVM has left, after its end. It does that by itself unless it was
	 * killed.
	 */
	void deleteTemporaryFiles() {
		FileSystemUtils.deleteRecursively((this.temporary != null) ? this.temporary.toFile() : null);
	}

	private List<String> arguments(Path temporary) {
		List<String> arguments = new ArrayList<>(
				List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
		if (Runtime.version().feature() >= FIRST_WITH_NATIVE_ACCESS_FLAG) {
			arguments.add("--enable-native-access=ALL-UNNAMED");
		}
		// DynamoDB Local unpacks a native library there
		arguments.add("-Djava.io.tmpdir=" + temporary);
		// With the application's logging configuration, the child would write to the
		// application's log files
		arguments.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
		arguments.add("-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
		arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), this.mainClass.getName(),
				Integer.toString(this.port), temporary.toString()));
		if (this.directory != null) {
			arguments.add(this.directory.toAbsolutePath().toString());
		}
		return arguments;
	}

	private static String quote(String argument) {
		return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
