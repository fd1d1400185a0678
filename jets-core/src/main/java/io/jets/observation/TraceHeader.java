package io.jets.observation;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;

/**
 * The trace that an invocation belongs to, from X-Ray's trace header. Its ids are also
 * available in the forms of W3C and B3, because a tracer asks for the form that it is
 * configured to propagate, and Spring Boot's default is W3C.
 *
 * @param text the header, for instance
 * {@code Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1};
 * {@code ""} if there is none
 * @see <a href=
 * "https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader">X-Ray
 * tracing header</a>
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C
 * traceparent</a>
 * @see <a href="https://github.com/openzipkin/b3-propagation">B3 propagation</a>
 */
public record TraceHeader(String text) {

	/**
	 * The property that Lambda's runtime client for Java sets for each invocation.
	 */
	static final String PROPERTY = "com.amazonaws.xray.traceHeader";

	private static final Pattern ROOT = field("Root=1-([0-9a-f]{8})-([0-9a-f]{24})");

	private static final Pattern PARENT = field("Parent=([0-9a-f]{16})");

	private static final Pattern SAMPLED = field("Sampled=([01])");

	private static Pattern field(String field) {
		return Pattern.compile("(?:^|;)\\s*" + field + "\\s*(?:;|$)");
	}

	/**
	 * Returns the header of an invocation.
	 */
	static TraceHeader of(@Nullable Context context) {
		String header = (context != null) ? context.getXrayTraceId() : null;
		if (header == null || header.isBlank()) {
			header = System.getProperty(PROPERTY, "");
		}
		return new TraceHeader(header);
	}

	/**
	 * Returns a field of a propagation format.
	 * @param name the name of the field, in any case: {@code X-Amzn-Trace-Id},
	 * {@code traceparent}, {@code b3}, {@code X-B3-TraceId}, {@code X-B3-SpanId} or
	 * {@code X-B3-Sampled}
	 * @return the value, {@code null} if the field is unknown or the header does not
	 * contain it
	 */
	public @Nullable String get(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "x-amzn-trace-id" -> this.text.isEmpty() ? null : this.text;
			case "traceparent" -> format("00-%s-%s-0%s");
			case "b3" -> (sampled() != null) ? format("%s-%s-%s") : format("%s-%s");
			case "x-b3-traceid" -> format("%s");
			case "x-b3-spanid" -> format("%2$s");
			case "x-b3-sampled" -> sampled();
			default -> null;
		};
	}

	/**
	 * Formats the ids. A trace without a decision about sampling counts as not sampled,
	 * because W3C's format requires one.
	 */
	private @Nullable String format(String format) {
		Matcher root = ROOT.matcher(this.text);
		Matcher parent = PARENT.matcher(this.text);
		if (!root.find() || !parent.find()) {
			return null;
		}
		String sampled = sampled();
		return format.formatted(root.group(1) + root.group(2), parent.group(1), (sampled != null) ? sampled : "0");
	}

	private @Nullable String sampled() {
		Matcher sampled = SAMPLED.matcher(this.text);
		return sampled.find() ? sampled.group(1) : null;
	}

}
