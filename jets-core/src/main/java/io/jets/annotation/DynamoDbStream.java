package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;
import org.springframework.core.annotation.AliasFor;

/**
 * Runs the method with the records of a DynamoDB table's stream: its inserted, changed
 * and deleted items, in order per item. The table must exist and its stream must be
 * enabled.
 *
 * <pre class="code">
 * &#064;Job
 * class ClerkJob {
 *
 *     &#064;DynamoDbStream(table = "orders", on = INSERT, batchSize = "50")
 *     void ship(Change&lt;Order&gt; change) {
 *     }
 * }
 * </pre>
 * <p>
 * A method that accepts a {@code Change<T>} is called once per record; the first record
 * that fails is reported to Lambda, which retries from there. A method that accepts
 * {@code List<Change<T>>}, AWS's {@code DynamodbEvent} or another form of the whole event
 * is called once per batch.
 * <p>
 * When deployed, it becomes an {@code AWS::Lambda::EventSourceMapping} and the permission
 * to read only that stream. The mapping reports batch item failures.
 * <p>
 * Each attribute is a string, so that {@code ${...}} works in it; {@code ""} means "not
 * specified". A duration is a number of seconds ({@code "300"}) or has a unit
 * ({@code "5m"}, {@code "PT5M"}).
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html">Lambda: event
 * source mapping parameters for DynamoDB</a>
 */
@Documented
@Reflective
@Repeatable(DynamoDbStream.Container.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface DynamoDbStream {

	/**
	 * An alias for {@link #table()}.
	 * @return the table's name
	 */
	@AliasFor("table")
	String value() default "";

	/**
	 * The table's name, 3 to 255 characters of {@code a-z A-Z 0-9 _ - .}; not an ARN. The
	 * stream's ARN is then a parameter of the template. Either this or {@link #stream()}
	 * is required.
	 * @return the table's name
	 */
	@AliasFor("value")
	String table() default "";

	/**
	 * The stream: its ARN, of any partition
	 * ({@code arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2026-...}), or
	 * a template reference ({@code !GetAtt Orders.StreamArn}, {@code !ImportValue x}).
	 * Default: a template parameter that is named after {@link #table()}.
	 * @return the stream's ARN or a template reference
	 */
	String stream() default "";

	/**
	 * The kinds of changes that the method receives, combined with each
	 * {@link #filter()}. The function itself also skips other changes. Default: all.
	 * @return the kinds of changes
	 */
	OperationType[] on() default {};

	/**
	 * Filter patterns, JSON in a subset of EventBridge's pattern grammar; a record passes
	 * when one of them matches. Numbers in DynamoDB records are strings: match them as
	 * <code>{"N": ["123"]}</code>. AWS: 5 per mapping, 4,096 characters each. Default:
	 * none, all records pass.
	 * @return the filter patterns
	 * @see <a href=
	 * "https://docs.aws.amazon.com/lambda/latest/dg/with-ddb-filtering.html">Event
	 * filtering with DynamoDB</a>
	 */
	String[] filter() default {};

	/**
	 * Where the event source mapping starts to read the stream. Default: the oldest
	 * record, so that no record is missed while the mapping is created.
	 * @return the starting position
	 */
	StartingPosition startingPosition() default StartingPosition.TRIM_HORIZON;

	/**
	 * The maximum number of records per invocation, 1 to 10,000. Lambda's payload limit
	 * of 6 MB may end a batch earlier. Default: AWS's default (100).
	 * @return the batch size
	 */
	String batchSize() default "";

	/**
	 * How long Lambda gathers records before an invocation, 0 to 300 seconds. Default:
	 * AWS's default (0).
	 * @return a duration
	 */
	String maximumBatchingWindow() default "";

	/**
	 * The number of concurrent batches per shard, 1 to 10; records of one item stay in
	 * order. Default: AWS's default (1).
	 * @return the parallelization factor
	 */
	String parallelizationFactor() default "";

	/**
	 * The number of retries of a failed batch, 0 to 10,000; with {@code -1} it is retried
	 * until its records expire, which blocks the shard for up to a day. Default: 10.
	 * @return the number of retries
	 */
	String maximumRetryAttempts() default "";

	/**
	 * The maximum age of a record, 60 to 604,800 seconds; {@code -1} for any age. The
	 * stream itself keeps records for 24 hours. Default: AWS's default ({@code -1}).
	 * @return a duration
	 */
	String maximumRecordAge() default "";

	/**
	 * Whether a failed batch is split in two before it is retried; a split does not count
	 * as a retry. {@code true} or {@code false}. Default: {@code true}.
	 * @return whether to bisect
	 */
	String bisectBatchOnFunctionError() default "";

	/**
	 * The destination for the metadata of discarded records: the ARN of an SQS queue, an
	 * SNS topic or an S3 bucket, a template reference, or {@code none} for no
	 * destination. Default: the application's queue for failed events.
	 * @return an ARN, a template reference or {@code none}
	 */
	String onFailure() default "";

	/**
	 * Whether the mapping reads the stream, {@code true} or {@code false}. A disabled
	 * mapping keeps its position. Default: {@code true}.
	 * @return whether the trigger is enabled
	 */
	String enabled() default "";

	/**
	 * Whether Lambda publishes the mapping's event counts to CloudWatch: how many records
	 * were polled, filtered out, sent to the function, failed, discarded and sent to the
	 * destination. {@code true} or {@code false}. CloudWatch charges for these metrics.
	 * Default: {@code false}.
	 * @return whether the mapping has metrics
	 * @see <a href=
	 * "https://docs.aws.amazon.com/lambda/latest/dg/monitoring-metrics-types.html#event-source-mapping-metrics">Event
	 * source mapping metrics</a>
	 */
	String metrics() default "";

	/**
	 * The number of records of a batch that one invocation handles concurrently, 1 to
	 * 1,000, if the method accepts one {@code Change} at a time. Changes of one item stay
	 * in order. After a record has failed, no further record is started, and the first
	 * record that is not complete is reported. Default: 1.
	 * @return the number of threads
	 */
	String concurrency() default "";

	/**
	 * Contains repeated annotations.
	 */
	@Documented
	@Reflective
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
	@interface Container {

		/**
		 * Returns the repeated annotations.
		 * @return the annotations
		 */
		DynamoDbStream[] value();

	}

}
