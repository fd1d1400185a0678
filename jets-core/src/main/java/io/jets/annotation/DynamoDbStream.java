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
 * Runs the method with the records of a DynamoDB table's stream: what was inserted,
 * changed and deleted, in order per item. The table exists already and its stream is
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
 * A method that takes a {@code Change<T>} is called once per record; the first that fails
 * is reported to Lambda, which goes on from there. One that takes
 * {@code List<Change<T>>}, AWS's {@code DynamodbEvent} or another form of the whole event
 * is called once per batch.
 * <p>
 * When deployed, it becomes an {@code AWS::Lambda::EventSourceMapping} and the right to
 * read that stream alone. The mapping reports batch item failures.
 * <p>
 * Each attribute is text, so that {@code ${...}} works in it; {@code ""} means "not
 * said". A duration is a number of seconds ({@code "300"}) or has a unit ({@code "5m"},
 * {@code "PT5M"}).
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
	 * The same as {@link #table()}.
	 * @return the table's name
	 */
	@AliasFor("table")
	String value() default "";

	/**
	 * The table's name, 3 to 255 characters of {@code a-z A-Z 0-9 _ - .}; not an ARN.
	 * Deployed, the stream's ARN is then a template parameter. Either this or
	 * {@link #stream()} is needed.
	 * @return the table's name
	 */
	@AliasFor("value")
	String table() default "";

	/**
	 * The stream: its ARN, of any partition
	 * ({@code arn:aws:dynamodb:eu-west-1:111122223333:table/orders/stream/2026-...}), or
	 * a template reference ({@code !GetAtt Orders.StreamArn}, {@code !ImportValue x}).
	 * Default: a template parameter made from {@link #table()}.
	 * @return the stream's ARN or a template reference
	 */
	String stream() default "";

	/**
	 * Which changes the method gets. Combined with each {@link #filter()}; the function
	 * itself skips other changes too. Default: all.
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
	 * Where reading starts the first time. Default: the oldest record there is, so that
	 * nothing is missed while the mapping is created.
	 * @return the starting position
	 */
	StartingPosition startingPosition() default StartingPosition.TRIM_HORIZON;

	/**
	 * The most records per invocation, 1 to 10,000. Lambda's payload limit of 6 MB may
	 * end a batch earlier. Default: AWS decides (100).
	 * @return the batch size
	 */
	String batchSize() default "";

	/**
	 * How long to gather records before an invocation, 0 to 300 seconds. Default: AWS
	 * decides (0).
	 * @return a duration
	 */
	String maximumBatchingWindow() default "";

	/**
	 * How many batches of one shard run side by side, 1 to 10; records of one item stay
	 * in order. Default: AWS decides (1).
	 * @return the parallelization factor
	 */
	String parallelizationFactor() default "";

	/**
	 * How often a failed batch is tried again, 0 to 10,000; {@code -1}: until its records
	 * expire, which blocks the shard for up to a day. Default: 10.
	 * @return the number of retries
	 */
	String maximumRetryAttempts() default "";

	/**
	 * How old a record may be to be tried, 60 to 604,800 seconds; {@code -1}: any age.
	 * The stream itself keeps records for 24 hours. Default: AWS decides ({@code -1}).
	 * @return a duration
	 */
	String maximumRecordAge() default "";

	/**
	 * Whether a failed batch is split in two before it is tried again; splitting does not
	 * use up retries. {@code true} or {@code false}. Default: {@code true}.
	 * @return whether to bisect
	 */
	String bisectBatchOnFunctionError() default "";

	/**
	 * Where the metadata of records that still fail goes: the ARN of an SQS queue, an SNS
	 * topic or an S3 bucket, or a template reference; {@code none} does without. Default:
	 * the application's queue for failed events.
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
	 * How many records of a batch run side by side in one invocation, 1 to 1,000, where
	 * the method takes one {@code Change} at a time. Changes of one item stay in order.
	 * Once a record has failed, none after it is started, and the first that was not done
	 * is reported. Default: 1.
	 * @return the number of threads
	 */
	String concurrency() default "";

	/**
	 * Holds repeated annotations.
	 */
	@Documented
	@Reflective
	@Retention(RetentionPolicy.RUNTIME)
	@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
	@interface Container {

		/**
		 * The repeated annotations.
		 * @return the annotations
		 */
		DynamoDbStream[] value();

	}

}
