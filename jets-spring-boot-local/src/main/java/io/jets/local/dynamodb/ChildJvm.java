package io.jets.local.dynamodb;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Starts a small JVM with the class path of this JVM. The class path is passed in an
 * argument file because it may be too long for a command line.
 */
final class ChildJvm {

	private static final int FIRST_WITH_NATIVE_ACCESS_FLAG = 22;

	private final Class<?> mainClass;

	private final int port;

	private final @Nullable Path directory;

	private @Nullable Path argumentFile;

	ChildJvm(Class<?> mainClass, int port, @Nullable Path directory) {
		this.mainClass = mainClass;
		this.port = port;
		this.directory = directory;
	}

	Process start() throws IOException {
		Path file = Files.createTempFile("jets-dynamodb-local", ".args");
		this.argumentFile = file;
		try {
			Files.write(file, arguments().stream().map(ChildJvm::quote).toList(),
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
			deleteArgumentFile();
			throw ex;
		}
	}

	void deleteArgumentFile() {
		if (this.argumentFile != null) {
			// A file that cannot be deleted stays in the temporary directory
			this.argumentFile.toFile().delete();
		}
	}

	private List<String> arguments() throws IOException {
		List<String> arguments = new ArrayList<>(
				List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
		if (Runtime.version().feature() >= FIRST_WITH_NATIVE_ACCESS_FLAG) {
			arguments.add("--enable-native-access=ALL-UNNAMED");
		}
		// With the application's logging configuration, the child would write to the
		// application's log files
		arguments.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
		arguments.add("-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
		arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), this.mainClass.getName(),
				Integer.toString(this.port)));
		if (this.directory != null) {
			arguments.add(Files.createDirectories(this.directory).toAbsolutePath().toString());
		}
		return arguments;
	}

	private static String quote(String argument) {
		return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
