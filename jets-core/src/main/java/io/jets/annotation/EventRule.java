package io.jets.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.aot.hint.annotation.Reflective;

/**
 * Runs the method for an EventBridge (CloudWatch Events) rule, in its full form: with an
 * event pattern or a schedule, and all settings of a rule.
 * {@link EventPattern @EventPattern}, {@link Rate @Rate} and {@link Cron @Cron} are its
 * short forms.
 *
 * <pre class="code">
 * &#064;EventRule(description = "Detects security group changes", pattern = """
 *         { "detail-type": ["AWS API Call via CloudTrail"],
 *           "detail": { "eventSource": ["ec2.amazonaws.com"],
 *                       "eventName": ["CreateSecurityGroup", "DeleteSecurityGroup"] } }""")
 * void detectSecurityGroupChanges(JsonNode event) {
 * }
 * </pre>
 * <p>
 * When deployed, it becomes an {@code AWS::Events::Rule} that targets the method's
 * function and an {@code AWS::Lambda::Permission} for only that rule. AWS allows 300
 * rules per event bus by default.
 * <p>
 * Each attribute is a string, so that {@code ${...}} works in it; {@code ""} means "not
 * specified". A duration is a number of seconds ({@code "300"}) or has a unit
 * ({@code "5m"}, {@code "PT5M"}).
 *
 * @see <a href=
 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rules.html">EventBridge
 * rules</a>
 */
@Documented
@Reflective
@Repeatable(EventRule.Container.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.ANNOTATION_TYPE })
public @interface EventRule {

	/**
	 * The event pattern, a JSON object whose every leaf is an array. Keys, values and the
	 * spelling of numbers reach AWS as written. AWS: 2,048 characters. Exactly one of
	 * this, {@link #resource()} and {@link #schedule()} is required.
	 * @return the event pattern
	 * @see <a href=
	 * "https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html">Comparison
	 * operators</a>
	 */
	String pattern() default "";

	/**
	 * A class-path resource that contains the event pattern, for instance
	 * {@code patterns/root.json}, UTF-8.
	 * @return the resource's path
	 */
	String resource() default "";

	/**
	 * A schedule in AWS's form, {@code rate(10 hours)} or {@code cron(0 12 * * ? *)}, in
	 * UTC, on the default bus.
	 * @return the schedule
	 */
	String schedule() default "";

	/**
	 * The rule's description, at most 512 characters. Default:
	 * {@code <Class> event rule <n>}, numbered among the class's rules without a
	 * description.
	 * @return the description
	 */
	String description() default "";

	/**
	 * The rule's name, at most 64 characters of {@code . - _ A-Z a-z 0-9}. A fixed name
	 * must be unique on its bus, so the deployment of a second stack with it fails.
	 * Default: CloudFormation generates one.
	 * @return the name
	 */
	String name() default "";

	/**
	 * {@code ENABLED}, {@code DISABLED} or, for a pattern that must also match
	 * CloudTrail's read-only calls,
	 * {@code ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS}. A disabled rule does not
	 * fire. Default: AWS's default ({@code ENABLED}).
	 * @return the state
	 */
	String state() default "";

	/**
	 * The event bus: its name, its ARN or a template reference. Schedules are possible
	 * only on the default bus, to which AWS services also send their events. Default: the
	 * default bus.
	 * @return the event bus
	 */
	String bus() default "";

	/**
	 * JSON that the method receives instead of the event, at most 8,192 characters.
	 * Default: the event itself.
	 * @return the input
	 */
	String input() default "";

	/**
	 * The part of the event that the method receives, a JSON path such as
	 * {@code $.detail}. It cannot be combined with {@link #input()}. Default: the whole
	 * event.
	 * @return the path
	 */
	String inputPath() default "";

	/**
	 * How often EventBridge retries the delivery of the event to Lambda, 0 to 185. It
	 * does not apply to exceptions thrown by the method, which Lambda itself retries.
	 * Default: AWS's default (185).
	 * @return the number of retries
	 */
	String maximumRetryAttempts() default "";

	/**
	 * How long EventBridge retries the delivery, 60 to 86,400 seconds. Default: AWS's
	 * default (24 hours).
	 * @return a duration
	 */
	String maximumEventAge() default "";

	/**
	 * The queue for events that EventBridge could not deliver to Lambda: the ARN of a
	 * standard SQS queue or a template reference. It never receives events whose method
	 * threw an exception. Default: none.
	 * @return an ARN or a template reference
	 */
	String deadLetterQueue() default "";

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
		EventRule[] value();

	}

}
