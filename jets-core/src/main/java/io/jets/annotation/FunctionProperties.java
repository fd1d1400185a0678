package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Settings of the Lambda functions of jobs: on a method for its function, on a class for
 * all of its jobs, and as {@code jets.function.*} for the application. A setting of a
 * method overrides that of its class, which overrides that of the application;
 * environment and tags are merged key by key. <pre>{@code
 * &#64;DynamoDbStream("orders")
 *

&#64;FunctionProperties(memory = "512", timeout = "5m", environment = "MODE=${mode:fast}")
 * void ship(DynamodbEvent event) {
 * }
 * }</pre>
 * <p>
 * When deployed, they become properties of the {@code AWS::Serverless::Function}. Each
 * attribute is a string, so that {@code ${...}} works in it; {@code ""} means "not
 * specified". A duration is a number of seconds ({@code "300"}) or has a unit
 * ({@code "5m"}). Texts can contain references and variables of the template, for
 * instance {@code "!Ref Bucket"} or <code>"data-\\${AWS::AccountId}"</code>.
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
	 * Memory in MB, 128 to 10,240; CPU is proportional to it. With a
	 * {@link #capacityProvider()}, 2,048 to 32,768. Default: 1024.
	 * @return the memory
	 */
	String memory() default "";

	/**
	 * The maximum duration of an invocation, 1 to 900 seconds. Default: 60 seconds.
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
	 * are rejected. Write a secret as <code>NAME={{resolve:secretsmanager:...}}</code>,
	 * because the template contains the values of placeholders as plain text. Default:
	 * none.
	 * @return the variables
	 */
	String[] environment() default {};

	/**
	 * The maximum number of concurrent invocations, 0 or more, which is reserved from the
	 * account's concurrency. Default: no reservation.
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
	 * X-Ray tracing, {@code Active} or {@code PassThrough}. Default: AWS's default
	 * ({@code PassThrough}).
	 * @return the tracing mode
	 */
	String tracing() default "";

	/**
	 * Size of {@code /tmp} in MB, 512 to 10,240. Default: AWS's default (512).
	 * @return the size
	 */
	String ephemeralStorage() default "";

	/**
	 * {@code x86_64} or {@code arm64}. Default: the template's ({@code arm64}).
	 * @return the architecture
	 */
	String architecture() default "";

	/**
	 * The lowest level of log lines that Lambda keeps, {@code TRACE} to {@code FATAL};
	 * the log is then JSON. {@code io.jets.lambda.JobHandler} then configures Spring Boot
	 * to write lines of that level and above in a form whose level Lambda recognizes,
	 * unless the application sets {@code logging.structured.format.console} or
	 * {@code logging.level.root}. With another handler the application must do that:
	 * Lambda treats a line without {@code level} and {@code timestamp} as {@code INFO},
	 * so with a higher level errors are lost, too. Default: all lines, as text.
	 * @return the level
	 */
	String logLevel() default "";

	/**
	 * The number of retries of a failed asynchronous invocation (of a rule or schedule),
	 * 0 to 2. Default: AWS's default (2).
	 * @return the number of retries
	 */
	String maximumRetryAttempts() default "";

	/**
	 * The maximum age of an asynchronous event, 60 to 21,600 seconds. Default: AWS's
	 * default (6 hours).
	 * @return a duration
	 */
	String maximumEventAge() default "";

	/**
	 * The destination of discarded asynchronous events: the ARN of a standard SQS queue,
	 * a standard SNS topic, an S3 bucket, a Lambda function or an event bus, a template
	 * reference to one of them, or {@code none} for no destination. Default: the
	 * application's queue for failed events. See <a href=
	 * "https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">Retaining
	 * records of asynchronous invocations</a>.
	 * @return an ARN, a template reference or {@code none}
	 */
	String onFailure() default "";

	/**
	 * Whether Lambda keeps a snapshot of the started function (SnapStart), {@code true}
	 * or {@code false}; all triggers then invoke the alias {@code live}. A snapshot is
	 * deleted after 14 days without an invocation. Default: {@code false}.
	 * @return whether to use SnapStart
	 */
	String snapStart() default "";

	/**
	 * The capacity provider of the EC2 instances on which the function runs (Lambda
	 * Managed Instances), its ARN or a template reference; all triggers then invoke the
	 * alias {@code live}. Several invocations run at the same time on the same bean, so
	 * the job must be thread-safe. Not possible together with {@link #snapStart()},
	 * {@link #subnets()} or {@link #reservedConcurrency()}. AWS cannot add it to an
	 * existing function or remove it. See <a href=
	 * "https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html">Lambda
	 * Managed Instances</a>. Default: none.
	 * @return an ARN or a template reference
	 */
	String capacityProvider() default "";

	/**
	 * The maximum number of concurrent invocations in one execution environment, 1 to
	 * 1,600, only with a {@link #capacityProvider()}. Default: AWS's default (32 per vCPU
	 * for Java).
	 * @return the number of invocations
	 */
	String concurrencyPerEnvironment() default "";

	/**
	 * Memory per vCPU in GiB, 2, 4 or 8, only with a {@link #capacityProvider()}.
	 * Default: AWS's default (2).
	 * @return the memory per vCPU
	 */
	String memoryPerVcpu() default "";

	/**
	 * The function's role, its ARN or a template reference, instead of a generated one;
	 * it must then have all permissions. Default: a generated role.
	 * @return the role
	 */
	String role() default "";

}
