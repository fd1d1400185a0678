package io.jets.local.endpoint.lambda;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import io.jets.local.journal.entry.LogLine;
import io.jets.local.journal.entry.Run;
import io.jets.local.journal.entry.RunError;

/**
 * Writes the end of a run's log, for a client that asks for the last 4 KB of it: the
 * lines that the journal has, and the error that ended it.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html">Invoke</a>
 */
final class LogTail {

	private static final int MAXIMUM = 4 * 1024;

	private static final DateTimeFormatter TIME = DateTimeFormatter
		.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private LogTail() {
	}

	/**
	 * Returns the end of a run's log.
	 * @param run the run
	 * @param lines its lines
	 * @return the last 4 KB in Base64
	 */
	static String of(Run run, List<LogLine> lines) {
		StringBuilder text = new StringBuilder();
		text.append("START RequestId: ").append(run.requestId()).append(" Version: $LATEST\n");
		lines.forEach((line) -> append(text, line));
		RunError error = run.result().error();
		// Failures of records are among the lines
		if (error != null && run.result().failed()) {
			text.append(error.text()).append('\n');
		}
		text.append("END RequestId: ").append(run.requestId()).append('\n');
		byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
		return Base64.getEncoder()
			.encodeToString(Arrays.copyOfRange(bytes, Math.max(0, bytes.length - MAXIMUM), bytes.length));
	}

	private static void append(StringBuilder text, LogLine line) {
		text.append("%s %-5s %s - %s\n".formatted(TIME.format(line.at()), line.level(), line.logger(), line.message()));
		if (line.error() != null) {
			text.append(line.error());
		}
	}

}
