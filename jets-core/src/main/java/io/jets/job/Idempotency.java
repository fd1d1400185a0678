package io.jets.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.jets.job.fault.Origin;
import io.jets.job.fault.Origins;
import io.jets.job.fault.WrittenText;
import io.jets.job.fault.WrittenText.Form;
import org.jspecify.annotations.Nullable;

/**
 * How a job recognizes events that it has completed.
 *
 * @param key the path of the field that identifies an event, {@code null} for the event's
 * id
 * @param expiry how long a completed event is known
 * @param table an existing table, its name or a template reference; {@code null} for the
 * template's own
 * @param origins where its attributes were written
 */
public record Idempotency(@Nullable String key, Duration expiry, @Nullable String table, Origins origins) {

	/**
	 * The default of {@link #expiry}: how long EventBridge retries a delivery, and how
	 * long a stream keeps its records.
	 */
	public static final Duration DEFAULT_EXPIRY = Duration.ofHours(24);

	/**
	 * The property that names an existing table.
	 */
	public static final String TABLE_PROPERTY = "jets.idempotency.table";

	private static final String TABLE = "table";

	/**
	 * Returns the same with the table that {@link #TABLE_PROPERTY} names.
	 * @param existing the name of a table or a template reference, {@code null} for the
	 * template's own
	 * @return the same with this table
	 */
	public Idempotency withTable(@Nullable String existing) {
		Origins property = new Origins(null, Map.of(List.of(TABLE), new Origin(TABLE_PROPERTY, "", "")));
		return new Idempotency(this.key, this.expiry, existing, this.origins.withDefaults(property));
	}

	/**
	 * Returns the texts that become part of the template as they are written.
	 * @return the texts
	 */
	public List<WrittenText> texts() {
		return WrittenText.of(this.origins, TABLE, this.table, Form.TEXT).toList();
	}

}
