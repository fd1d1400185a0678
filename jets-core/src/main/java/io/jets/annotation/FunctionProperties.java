package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Settings of the Lambda functions that jobs become: on a method for its function, on a
 * class for all of its jobs, as {@code jets.function.*} for the application. The nearer
 * level wins, setting by setting; environment and tags are merged key by key. <pre>{@code
 * &#64;DynamoDbStream("orders")
 *

&#64;FunctionProperties(memory = "512", timeout = "5m", environment = "MODE=${mode:fast}")
 * void ship(DynamodbEvent event) {
 * }
 * }</pre>
 * <p>
 * When deployed, they become properties of the {@code AWS::Serverless::Function}. Each
 * attribute is text, so that {@code ${...}} works in it; {@code ""} means "not said". A
 * duration is a number of seconds ({@code "300"}) or has a unit ({@code "5m"}).
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html">Lambda
 * quotas</a>
 */
@Documented
@Reflective
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface FunctionProperties {

	/**
	 * Memory in MB, 128 to 10,240; CPU grows with it. Default: 1024.
	 * @return the memory
	 */
	String memory() default "";

	/**
	 * How long an invocation may take, 1 to 900 seconds. Default: 60 seconds.
	 * @return a duration
	 */
	String timeout() default "";

	/**
	 * The function's description, at most 256 characters. Default: {@code Class#method}.
	 * @return the description
	 */
	String description() default "";

	/**
	 * Environment variables, {@code NAME=value}; 4 KB in all. Names that Lambda reserves
	 * are refused. Default: none.
	 * @return the variables
	 */
	String[] environment() default {};

	/**
	 * How many invocations may run at once, 0 or more; that many are taken from the
	 * account's. Default: no limit of its own.
	 * @return the reserved concurrency
	 */
	String reservedConcurrency() default "";

	/**
	 * Subnets of the VPC in which the function runs, ids or template references; together
	 * with {@link #securityGroups()}. Default: no VPC.
	 * @return the subnets
	 */
	String[] subnets() default {};

	/**
	 * Security groups of the VPC in which the function runs, ids or template references.
	 * @return the security groups
	 */
	String[] securityGroups() default {};

	/**
	 * Layers, ARNs or template references, at most 5. Default: none.
	 * @return the layers
	 */
	String[] layers() default {};

	/**
	 * Tags, {@code key=value}. Default: none.
	 * @return the tags
	 */
	String[] tags() default {};

	/**
	 * X-Ray tracing, {@code Active} or {@code PassThrough}. Default: AWS decides
	 * ({@code PassThrough}).
	 * @return the tracing mode
	 */
	String tracing() default "";

	/**
	 * Size of {@code /tmp} in MB, 512 to 10,240. Default: AWS decides (512).
	 * @return the size
	 */
	String ephemeralStorage() default "";

	/**
	 * {@code x86_64} or {@code arm64}. Default: the template's ({@code arm64}).
	 * @return the architecture
	 */
	String architecture() default "";

	/**
	 * The lowest level that Lambda keeps of the function's log, {@code TRACE} to
	 * {@code FATAL}; the log is then JSON. {@code io.jets.lambda.JobHandler} then has
	 * Spring Boot write lines of which Lambda reads the level, from that level on, unless
	 * the application sets {@code logging.structured.format.console} or
	 * {@code logging.level.root} itself. With another handler that is the application's
	 * own business: Lambda takes a line without {@code level} and {@code timestamp} for
	 * {@code INFO}, and above that loses errors too. Default: text, all of it.
	 * @return the level
	 */
	String logLevel() default "";

	/**
	 * How often a failed asynchronous invocation (a rule's, a schedule's) is tried again,
	 * 0 to 2. Default: AWS decides (2).
	 * @return the number of retries
	 */
	String maximumRetryAttempts() default "";

	/**
	 * How long an asynchronous invocation may wait, 60 to 21,600 seconds. Default: AWS
	 * decides (6 hours).
	 * @return a duration
	 */
	String maximumEventAge() default "";

	/**
	 * Where an asynchronous invocation goes that still fails: the ARN of an SQS queue, an
	 * SNS topic, a Lambda function or an event bus, or a template reference; {@code none}
	 * does without. Default: the application's queue for failed events.
	 * @return an ARN, a template reference or {@code none}
	 */
	String onFailure() default "";

	/**
	 * Whether a snapshot of the started function is kept (SnapStart), {@code true} or
	 * {@code false}; all triggers are then on the alias {@code live}. A snapshot is
	 * deleted after 14 days without an invocation. Default: {@code false}.
	 * @return whether to use SnapStart
	 */
	String snapStart() default "";

	/**
	 * The function's role, its ARN or a template reference, instead of a generated one;
	 * it then has to hold all rights. Default: a generated role.
	 * @return the role
	 */
	String role() default "";

}
