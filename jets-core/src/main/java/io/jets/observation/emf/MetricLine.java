package io.jets.observation.emf;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A line in CloudWatch's embedded metric format. The members {@code timestamp} and
 * {@code level} are those by which Lambda filters lines if the log format of the function
 * is JSON.
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Specification
 * of the embedded metric format</a>
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-log-level.html">Log-level
 * filtering</a>
 */
final class MetricLine {

	static final String NAMESPACE = "Jets";

	private static final JsonFactory factory = new JsonFactory();

	private final Instant time;

	private final Map<String, String> properties = new LinkedHashMap<>();

	private final List<String> dimensions = new ArrayList<>();

	private final List<Metric> metrics = new ArrayList<>();

	MetricLine(Instant time, String level) {
		this.time = time;
		this.properties.put("timestamp", time.truncatedTo(ChronoUnit.MILLIS).toString());
		this.properties.put("level", level);
	}

	MetricLine property(String name, @Nullable String value) {
		if (value != null) {
			this.properties.put(name, value);
		}
		return this;
	}

	MetricLine dimension(String name, String value) {
		this.dimensions.add(name);
		return property(name, value);
	}

	MetricLine metric(String name, String unit, long value) {
		this.metrics.add(new Metric(name, unit, value));
		return this;
	}

	/**
	 * Returns the line.
	 * @return JSON in UTF-8 with a line break at the end
	 */
	byte[] toBytes() {
		ByteArrayOutputStream out = new ByteArrayOutputStream(512);
		try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
			json.writeStartObject();
			writeMetadata(json);
			this.properties.forEach(json::writeStringProperty);
			this.metrics.forEach((metric) -> json.writeNumberProperty(metric.name(), metric.value()));
			json.writeEndObject();
		}
		out.write('\n');
		return out.toByteArray();
	}

	private void writeMetadata(JsonGenerator json) {
		json.writeObjectPropertyStart("_aws");
		json.writeNumberProperty("Timestamp", this.time.toEpochMilli());
		json.writeArrayPropertyStart("CloudWatchMetrics");
		json.writeStartObject();
		json.writeStringProperty("Namespace", NAMESPACE);
		json.writeArrayPropertyStart("Dimensions");
		json.writeStartArray();
		this.dimensions.forEach(json::writeString);
		json.writeEndArray();
		json.writeEndArray();
		json.writeArrayPropertyStart("Metrics");
		for (Metric metric : this.metrics) {
			json.writeStartObject();
			json.writeStringProperty("Name", metric.name());
			json.writeStringProperty("Unit", metric.unit());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
		json.writeEndArray();
		json.writeEndObject();
	}

	/**
	 * A metric.
	 */
	private record Metric(String name, String unit, long value) {

	}

}
