package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Does not run the method again for an event or a stream record that it has completed,
 * although AWS delivers each at least once.
 *
 * <pre class="code">
 * &#064;Idempotent
 * &#064;EventPattern("{ \"source\": [\"shop\"], \"detail-type\": [\"Order Paid\"] }")
 * void ship(BusEvent&lt;Order&gt; event) {
 * }
 * </pre>
 * <p>
 * Before the method is called, the key of the event is claimed in an
 * {@link io.jets.idempotency.IdempotencyStore}; after it has returned, the key is stored
 * as completed. A job on a stream must accept one {@code Change} at a time.
 * <p>
 * When deployed, the store is a DynamoDB table: the template's own, or the one that
 * {@code jets.idempotency.table} names. The function has the rights to use it.
 * <p>
 * Each attribute is a string, so that {@code ${...}} works in it; {@code ""} means "not
 * specified".
 */
@Documented
@Reflective
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface Idempotent {

	/**
	 * The path of the field that identifies an event: names with dots between them, from
	 * the top of the EventBridge event ({@code detail.orderId}) or of the stream record
	 * as Lambda delivers it ({@code dynamodb.Keys.id.S}). An event fails if the field is
	 * missing, {@code null} or an empty text, also as an attribute value of DynamoDB
	 * ({@code { "NULL": true }}, {@code { "S": "" }}). The store gets a hash of the
	 * value, not the value. Default: the id of the event ({@code id}) or of the record
	 * ({@code eventID}).
	 * @return the path
	 */
	String key() default "";

	/**
	 * How long a completed event is known, one minute to 365 days: a number of seconds
	 * ({@code "86400"}) or a number with a unit ({@code "48h"}). EventBridge retries the
	 * delivery of an event for up to 24 hours, and a stream keeps its records for 24
	 * hours, so a duplicate can arrive that late; after a shorter time, it runs again.
	 * Default: 24 hours.
	 * @return a duration
	 */
	String expiry() default "";

}
